package app.brevet.model;

import java.util.Locale;

/// Why no code is made for a program while the user is away.
public enum SilentReason {
  /// The user's last act is too long ago, or not known.
  OVER,
  /// The profile says that it is never done.
  OFF,
  /// Brevet is locked.
  LOCKED;

  /// The name in kebab case, as it stands in JSON output and in message bundles.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
