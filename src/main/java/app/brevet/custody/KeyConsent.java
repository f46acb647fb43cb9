package app.brevet.custody;

import app.brevet.model.AccessKeyId;
import java.time.Instant;
import java.util.Optional;

/// Asked whether an access key may be deleted that stands in the way of a new one: AWS allows two.
@FunctionalInterface
public interface KeyConsent {

  /// The key in the way. It is never one that a profile works with.
  ///
  /// @param lastUse when it signed last
  /// @param leftOver whether it came while the rotation asked for a key and got no answer, and
  ///   never signed: then nobody has its secret
  record OtherKey(
      AccessKeyId id,
      boolean active,
      Optional<Instant> created,
      LastUse lastUse,
      boolean leftOver) {}

  /// Whether it may be deleted for ever.
  boolean mayDelete(OtherKey key);

  /// Nobody who could allow it.
  static KeyConsent none() {
    return key -> false;
  }
}
