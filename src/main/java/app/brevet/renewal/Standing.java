package app.brevet.renewal;

import app.brevet.model.DeliveryKind;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.RoleProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A session as it stands when the schedule is looked at.
///
/// @param obtainedAt when it was got: what tells it from the profile's other sessions
/// @param leadAt from when on it is renewed
/// @param end from when on AWS refuses it
/// @param delivered how it is delivered just now; nothing if it is only a source of others
/// @param needed what only the user can give for a session that is got anew, without one that signs
///   for it; empty if it is got without anybody
/// @param busy whether the user does something with it just now
/// @param hold what is held of it; if not the session itself, it is renewed at once
public record Standing(
    Profile profile,
    Instant obtainedAt,
    Instant leadAt,
    Instant end,
    Set<DeliveryKind> delivered,
    Optional<Need> needed,
    boolean busy,
    Hold hold) {

  /// What is held of it.
  public enum Hold {
    /// The session, as the profile says.
    KEPT,
    /// The session, as the profile says; but a file may hold an older one, since it could not be
    /// written, or whoever got this one came to nothing before.
    BEHIND,
    /// One of what the profile said before it was edited, or one of which only the end is known: it
    /// is delivered until it ends, and signs for nothing.
    OUTDATED,
    /// Nothing but that it is delivered. It counts as over from when that was seen.
    LOST;

    /// Whether the session is there, and signs for others.
    boolean isThere() {
      return this == KEPT || this == BEHIND;
    }
  }

  /// A session whose end is not known is over after that: AWS gives none that lives longer.
  static final Duration LONGEST_LIFE = Duration.ofHours(36);

  private static final Duration LEAST_USEFUL = Duration.ofSeconds(60);
  private static final Duration WARNING = Duration.ofMinutes(10);
  private static final Duration WARNING_OF_PROCESS = Duration.ofMinutes(20);

  /// Copies the set.
  public Standing {
    delivered = Set.copyOf(delivered);
  }

  /// A profile that has no session, and may be the source of one.
  static Standing none(Profile profile, Optional<Need> needed) {
    return new Standing(
        profile, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, Set.of(), needed, false, Hold.KEPT);
  }

  ProfileId id() {
    return profile.id();
  }

  /// The profile whose session signs for this one; empty if a long-term key does.
  Optional<ProfileId> source() {
    return profile instanceof RoleProfile role && role.via() == RoleProfile.Via.SESSION
        ? Optional.of(role.source())
        : Optional.empty();
  }

  boolean isOver(Instant now) {
    return !now.isBefore(end);
  }

  /// Whether another session can be signed with it: a minute or more is left.
  boolean isUsable(Instant now) {
    return hold.isThere() && !now.plus(LEAST_USEFUL).isAfter(end);
  }

  boolean isDue(Instant now) {
    return !hold.isThere() || !now.isBefore(leadAt);
  }

  /// When the user is warned of the end, if nothing else can be done about it: 10 minutes before,
  /// 20 where tools ask for it, which do so 15 minutes before; never more than a quarter of its
  /// life.
  ///
  /// @param kinds how it and what is made from it is delivered
  Instant warnAt(Set<DeliveryKind> kinds) {
    Duration usual = kinds.contains(DeliveryKind.PROCESS) ? WARNING_OF_PROCESS : WARNING;
    Duration quarter = Duration.between(obtainedAt, end).dividedBy(4);
    return end.minus(quarter.compareTo(usual) < 0 ? quarter : usual);
  }

  /// Those that AWS is asked for at one place: if it is not reached for one, it is not for the
  /// others.
  String lane() {
    return profile.partition() + " " + profile.region().map(Object::toString).orElse("");
  }
}
