package app.brevet.custody;

import app.brevet.aws.KeyUse;
import app.brevet.model.AccessKeyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What AWS last told of a long-term key, and when. There is no secret in here.
///
/// @param told when AWS told it; empty if it never did
/// @param created when the key was made, if AWS told
/// @param lastUse the last use that AWS knew of; empty if it never signed, or if AWS does not tell
/// @param lastUseUnknown whether AWS does not tell
/// @param refused when AWS refused to tell anything; empty if it told something since
public record KeyRecord(
    AccessKeyId id,
    Optional<Instant> told,
    Optional<Instant> created,
    Optional<Use> lastUse,
    boolean lastUseUnknown,
    Optional<Instant> refused) {

  /// From this age on a key should be rotated (CIS AWS Foundations Benchmark).
  public static final Duration OLD = Duration.ofDays(90);

  private static final Duration GOOD_FOR = Duration.ofHours(24);
  private static final Duration REFUSAL_GOOD_FOR = Duration.ofDays(7);

  /// When and where a key signed last.
  ///
  /// @param service the service's name in signatures, such as `sts`
  public record Use(Instant at, String service, String region) {

    static Use of(KeyUse told) {
      return new Use(told.at(), told.service(), told.region());
    }
  }

  static KeyRecord of(AccessKeys.Standing key, Instant now) {
    return new KeyRecord(
        key.id(),
        Optional.of(now),
        key.created(),
        key.lastUse().map(Use::of),
        key.lastUseUnknown(),
        Optional.empty());
  }

  /// A key that AWS has just made.
  static KeyRecord made(AccessKeyId id, Instant now) {
    return new KeyRecord(
        id, Optional.of(now), Optional.of(now), Optional.empty(), false, Optional.empty());
  }

  /// A key that AWS tells nothing of.
  static KeyRecord refused(AccessKeyId id, Instant now) {
    return new KeyRecord(
        id, Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.of(now));
  }

  /// The same, with what was known before and is not told any more: when a key was made does not
  /// change.
  KeyRecord after(KeyRecord before) {
    return refused.isPresent()
        ? new KeyRecord(
            id, before.told, before.created, before.lastUse, before.lastUseUnknown, refused)
        : new KeyRecord(
            id, told, created.or(() -> before.created), lastUse, lastUseUnknown, refused);
  }

  /// Whether AWS may be asked again without a wish of the user's: a day after it told, a week after
  /// it refused.
  boolean isDue(Instant now) {
    return refused.isPresent()
        ? !isWithin(refused.get(), REFUSAL_GOOD_FOR, now)
        : told.filter(at -> isWithin(at, GOOD_FOR, now)).isEmpty();
  }

  /// What is of a time to come was written by a clock that was wrong: it counts for nothing.
  private static boolean isWithin(Instant at, Duration span, Instant now) {
    return !now.isBefore(at) && now.isBefore(at.plus(span));
  }

  /// How many whole days old it is at `now`, none if it is of a time to come; empty if AWS did not
  /// tell when it was made.
  public Optional<Long> days(Instant now) {
    return created.map(at -> Math.max(0, Duration.between(at, now).toDays()));
  }

  /// Whether it should be rotated.
  public boolean isOld(Instant now) {
    return isOld(created, now);
  }

  /// Whether a key that was made then should be rotated; not if that is not known.
  public static boolean isOld(Optional<Instant> created, Instant now) {
    return created.filter(at -> Duration.between(at, now).compareTo(OLD) >= 0).isPresent();
  }
}
