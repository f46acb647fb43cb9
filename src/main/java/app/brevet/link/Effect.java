package app.brevet.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a [Wish] to lock comes to in the one process that has the window: it alone knows what opens
/// its store.
public enum Effect {
  /// It locks: a passphrase has to be typed then.
  LOCKS,
  /// It hides: there is nothing to lock with.
  HIDES;

  /// Its name in the protocol: `locks`.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Effect> named(String key) {
    return Arrays.stream(values()).filter(effect -> effect.key().equals(key)).findFirst();
  }
}
