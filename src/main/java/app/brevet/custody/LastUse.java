package app.brevet.custody;

import app.brevet.aws.KeyUse;
import java.util.Optional;

/// When a key signed last, as far as AWS tells: many users may list their keys, and not ask this.
public sealed interface LastUse {

  /// It signed; hours may pass until AWS knows of a later use.
  record At(KeyUse last) implements LastUse {}

  /// It never did, as AWS tells.
  record Never() implements LastUse {}

  /// AWS does not tell: it may be in use.
  record Untold() implements LastUse {}

  /// The use, where AWS tells of one.
  default Optional<KeyUse> use() {
    return this instanceof At(KeyUse last) ? Optional.of(last) : Optional.empty();
  }

  /// Whether AWS does not tell.
  default boolean isUntold() {
    return this instanceof Untold;
  }
}
