package app.brevet.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The colours that the window is shown in.
public enum Appearance {
  /// Those that the system is set to.
  SYSTEM,
  /// Dark on light.
  LIGHT,
  /// Light on dark.
  DARK;

  /// The name in `settings.json`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The one of this name, if there is one.
  static Optional<Appearance> named(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
