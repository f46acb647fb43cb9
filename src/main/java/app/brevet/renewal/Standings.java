package app.brevet.renewal;

import app.brevet.model.DeliveryKind;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.renewal.Need.Kind;
import app.brevet.renewal.Standing.Hold;
import app.brevet.session.DeliveryRecord;
import app.brevet.session.LiveSession;
import app.brevet.session.LiveSessions;
import app.brevet.session.SessionLife;
import app.brevet.session.UnaskedNeeds;
import app.brevet.session.UnaskedRenewal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// How the sessions stand, and what each needs of the user.
///
/// While Brevet is locked, the long-term key is out of reach for what nobody asked for, also where
/// the keychain would give it. A role goes on from the session that signs for it, as long as that
/// lives.
///
/// For one thread at a time.
final class Standings {

  private final LiveSessions live;
  private final UnaskedRenewal unasked;
  private final BooleanSupplier locked;

  /// What was seen last of the sessions that are delivered.
  private final Map<ProfileId, Seen> seen = new HashMap<>();

  /// @param isKnown else it is a session that was lost when first looked at
  private record Seen(Instant obtainedAt, Instant end, boolean isKnown) {}

  /// @param locked whether Brevet is locked
  Standings(LiveSessions live, UnaskedRenewal unasked, BooleanSupplier locked) {
    this.live = live;
    this.unasked = unasked;
    this.locked = locked;
  }

  /// What is kept alive or may be, and what it would need.
  ///
  /// @param isLocked whether Brevet is locked
  record Reading(List<Standing> all, UnaskedNeeds needs, boolean isLocked) {}

  /// What is delivered, and what signs for it, be there a session of it or not.
  Reading read(Instant now) {
    Map<ProfileId, LiveSession> byId = new LinkedHashMap<>();
    live.all().forEach(one -> byId.put(one.profile().id(), one));
    UnaskedNeeds needs = unasked.needs(byId.values().stream().map(LiveSession::profile).toList());
    boolean isLocked = locked.getAsBoolean();
    Map<ProfileId, Standing> all = new LinkedHashMap<>();
    for (LiveSession one : byId.values()) {
      Optional<LiveSession> next = Optional.of(one).filter(it -> !it.delivered().isEmpty());
      while (next.isPresent() && !all.containsKey(next.get().profile().id())) {
        Standing standing = standing(next.get(), needed(next.get(), needs, isLocked), now);
        all.put(standing.id(), standing);
        next = standing.source().map(byId::get);
      }
    }
    seen.keySet().retainAll(all.keySet());
    return new Reading(List.copyOf(all.values()), needs, isLocked);
  }

  private Standing standing(LiveSession one, Optional<Need> needed, Instant now) {
    Set<DeliveryKind> kinds =
        one.delivered().stream().map(DeliveryRecord::kind).collect(Collectors.toSet());
    if (one.expiry().isPresent() && one.obtainedAt().isPresent()) {
      Instant obtainedAt = one.obtainedAt().get();
      Instant end = one.expiry().get().at();
      seen.put(one.profile().id(), new Seen(obtainedAt, end, true));
      Instant lead = one.leadAt().orElseThrow();
      Hold hold = one.isBehind() ? Hold.BEHIND : Hold.KEPT;
      return new Standing(one.profile(), obtainedAt, lead, end, kinds, needed, one.isBusy(), hold);
    }
    if (!one.isInOwnFile()) {
      seen.remove(one.profile().id());
      return Standing.none(one.profile(), needed);
    }
    Seen last = last(one.profile().id(), now);
    return new Standing(
        one.profile(),
        last.obtainedAt(),
        last.obtainedAt(),
        last.end(),
        kinds,
        needed,
        one.isBusy(),
        last.isKnown() ? Hold.OUTDATED : Hold.LOST);
  }

  /// What is known of a session that is delivered, and that its profile does not have any more: the
  /// profile was edited, or what was kept of it is gone or cannot be read.
  private Seen last(ProfileId id, Instant now) {
    Seen last =
        kept(id)
            .map(life -> new Seen(life.obtainedAt(), life.expiry().at(), true))
            .or(() -> Optional.ofNullable(seen.get(id)))
            .orElseGet(() -> new Seen(now, now, false));
    seen.put(id, last);
    return last;
  }

  private Optional<SessionLife> kept(ProfileId id) {
    try {
      return unasked.lastLife(id);
    } catch (FailureException e) {
      return Optional.empty(); // Whoever renews it meets the same fault, and tells it.
    }
  }

  private static Optional<Need> needed(LiveSession one, UnaskedNeeds needs, boolean isLocked) {
    Profile profile = one.profile();
    return isLocked && needs.key(profile) ? Optional.of(Need.LOCK) : given(profile, needs);
  }

  private static Optional<Need> given(Profile profile, UnaskedNeeds needs) {
    Optional<MfaSerial> device = needs.code(profile);
    return device.isPresent()
        ? Optional.of(new Need(device.get().value(), Kind.CODE))
        : needs.token(profile).map(id -> Need.ofToken(id, Kind.TOKEN));
  }
}
