package app.brevet.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What another process can ask of the one that has the window. None carries anything with it: what
/// has to be typed is typed in the window.
public enum Wish {
  /// To show itself.
  RAISE,
  /// To lock, or to hide where there is nothing to lock with.
  LOCK,
  /// To ask its user for what opens it.
  UNLOCK;

  /// Its name in the protocol: `raise`.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Wish> named(String key) {
    return Arrays.stream(values()).filter(wish -> wish.key().equals(key)).findFirst();
  }
}
