package app.brevet.renewal;

import app.brevet.model.DeliveryKind;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.renewal.Need.Kind;
import app.brevet.session.DeliveryRecord;
import app.brevet.session.LiveSession;
import app.brevet.session.LiveSessions;
import app.brevet.session.UnaskedRenewal;
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
final class Standings {

  private static final String LOCK = "lock";

  private final LiveSessions live;
  private final UnaskedRenewal unasked;
  private final BooleanSupplier locked;

  /// @param locked whether Brevet is locked
  Standings(LiveSessions live, UnaskedRenewal unasked, BooleanSupplier locked) {
    this.live = live;
    this.unasked = unasked;
    this.locked = locked;
  }

  /// What is delivered, and what signs for it, be there a session of it or not.
  List<Standing> read() {
    Map<ProfileId, LiveSession> byId =
        live.all().stream().collect(Collectors.toMap(one -> one.profile().id(), one -> one));
    boolean isLocked = locked.getAsBoolean();
    Map<ProfileId, Standing> all = new LinkedHashMap<>();
    for (LiveSession one : byId.values()) {
      Optional<LiveSession> next = Optional.of(one).filter(it -> !it.delivered().isEmpty());
      while (next.isPresent() && !all.containsKey(next.get().profile().id())) {
        Standing standing = standing(next.get(), isLocked);
        all.put(standing.id(), standing);
        next = standing.source().map(byId::get);
      }
    }
    return List.copyOf(all.values());
  }

  private Standing standing(LiveSession one, boolean isLocked) {
    Optional<Need> needed = needed(one.profile(), isLocked);
    if (one.expiry().isEmpty() || one.obtainedAt().isEmpty()) {
      return Standing.none(one.profile(), needed);
    }
    Set<DeliveryKind> kinds =
        one.delivered().stream().map(DeliveryRecord::kind).collect(Collectors.toSet());
    return new Standing(
        one.profile(),
        one.obtainedAt().get(),
        one.leadAt().orElseThrow(),
        one.expiry().get().at(),
        kinds,
        needed,
        one.isBusy());
  }

  private Optional<Need> needed(Profile profile, boolean isLocked) {
    try {
      Optional<Need> given = given(profile);
      return isLocked && unasked.needsKey(profile)
          ? Optional.of(new Need(given.map(Need::key).orElse(LOCK), Kind.UNLOCK))
          : given;
    } catch (FailureException e) {
      return Optional.empty(); // Whoever renews it is told why it cannot be.
    }
  }

  private Optional<Need> given(Profile profile) throws FailureException {
    Optional<MfaSerial> device = unasked.neededCode(profile);
    return device.isPresent()
        ? Optional.of(new Need(device.get().value(), Kind.CODE))
        : unasked.neededToken(profile).map(id -> new Need("token " + id, Kind.TOKEN));
  }
}
