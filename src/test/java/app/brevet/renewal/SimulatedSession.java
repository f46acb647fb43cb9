package app.brevet.renewal;

import app.brevet.model.DeliveryKind;
import app.brevet.model.Profile;
import app.brevet.renewal.Standing.Hold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A profile of a simulated machine, and its session.
final class SimulatedSession {

  final Profile profile;
  final Duration life;
  final Optional<SimulatedSession> source;
  final SimulatedRoot root;
  final DeliveryKind kind;

  Hold hold = Hold.KEPT;
  Instant lostAt = Instant.EPOCH;
  Instant behindSince = Instant.EPOCH;
  int refusals;
  boolean delivered;
  boolean letEnd;
  boolean shown;
  boolean alerted;
  boolean heard;
  boolean toldOfLock;
  boolean again;
  boolean missed;
  @Nullable Instant obtainedAt;
  Instant got = Instant.EPOCH;
  Instant end = Instant.EPOCH;
  int knownFile;
  final Deque<Instant> renewals = new ArrayDeque<>();
  final Deque<Instant> calls = new ArrayDeque<>();

  /// @param source whose session signs for it; empty for a user
  /// @param root what it comes from in the end
  SimulatedSession(
      Profile profile,
      Duration life,
      Optional<SimulatedSession> source,
      SimulatedRoot root,
      DeliveryKind kind) {
    this.profile = profile;
    this.life = life;
    this.source = source;
    this.root = root;
    this.kind = kind;
  }

  /// How many sessions are got for it at most.
  int depth() {
    return 1 + source.map(SimulatedSession::depth).orElse(0);
  }

  boolean hasSession() {
    return obtainedAt != null;
  }

  boolean isUsable(Instant now) {
    return hold.isThere() && hasSession() && !now.plusSeconds(60).isAfter(end);
  }

  /// Whether a session can be had without the user.
  boolean isAlone(Instant now) {
    return source.filter(it -> it.isUsable(now)).isPresent()
        || source.map(it -> it.isAlone(now)).orElseGet(() -> root.isAlone(now));
  }

  /// The profile is edited, or its session is lost: what is delivered lives on.
  void letGo(Hold how, Instant known) {
    hold = how;
    lostAt = known;
    alerted = false;
    if (!delivered) {
      obtainedAt = null;
    }
  }

  /// The session that is there is put into its file.
  void written() {
    hold = hold == Hold.BEHIND ? Hold.KEPT : hold;
  }

  /// AWS gives a session.
  void get(Instant now, Instant stamp) {
    hold = Hold.KEPT;
    obtainedAt = stamp;
    got = now;
    end = now.plus(life);
    letEnd = false;
    shown = false;
    alerted = false;
    heard = false;
    again = false;
    missed = false;
  }

  Standing standing(Instant now, Planted fault) {
    Instant stamp = obtainedAt;
    Planted own = root.isLocked() ? Planted.LOCK_OF_EACH : Planted.NO_COALESCING;
    String alone = fault == own ? profile.name().value() : "";
    Optional<Need> need =
        fault == Planted.IGNORED_LOCK && root.isLocked()
            ? Optional.empty()
            : root.needed(now).map(one -> new Need(one.key() + alone, one.kind()));
    boolean forgotten = fault == Planted.FORGOTTEN_LOSS && !hold.isThere();
    if (stamp == null || forgotten) {
      return Standing.none(profile, need);
    }
    if (hold == Hold.LOST) {
      return standing(lostAt, lostAt, lostAt, need, fault);
    }
    Duration whole = Duration.between(stamp, end);
    Duration quarter = whole.dividedBy(4);
    Duration lead =
        quarter.compareTo(Duration.ofMinutes(15)) < 0 ? quarter : Duration.ofMinutes(15);
    return standing(stamp, fault == Planted.NO_LEAD ? end : end.minus(lead), end, need, fault);
  }

  private Standing standing(
      Instant stamp, Instant lead, Instant until, Optional<Need> need, Planted fault) {
    DeliveryKind seen = fault == Planted.UNSEEN_TOOLS ? DeliveryKind.FILE : kind;
    Set<DeliveryKind> kinds = delivered ? Set.of(seen) : Set.of();
    Instant told = fault == Planted.EARLY_END ? until.minus(Duration.ofMinutes(9)) : until;
    Hold known = fault == Planted.UNSEEN_FILE && hold == Hold.BEHIND ? Hold.KEPT : hold;
    return new Standing(profile, stamp, lead, told, kinds, need, false, known);
  }
}
