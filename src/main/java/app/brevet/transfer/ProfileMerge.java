package app.brevet.transfer;

import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.transfer.RestoreItem.Kind;
import app.brevet.transfer.RestoreItem.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What becomes of the profiles that are here when those of a file come to them. Nothing is done
/// here, and no profile that is here ever goes, or loses its name, which its sessions and sections
/// go by.
final class ProfileMerge {

  private final Map<ProfileId, Profile> before = new LinkedHashMap<>();
  private final Map<ProfileName, Profile> names = new HashMap<>();
  private final Map<ProfileId, Profile> after;
  private final Map<ProfileId, ProfileId> standIns = new HashMap<>();
  private final Map<ProfileId, State> states = new LinkedHashMap<>();
  private final WholeState file;
  private final boolean replace;

  /// @param here the profiles that are here now
  /// @param replace whether what differs here gives way
  ProfileMerge(List<Profile> here, WholeState file, boolean replace) {
    for (Profile profile : here) {
      before.put(profile.id(), profile);
      names.put(profile.name(), profile);
    }
    this.after = new LinkedHashMap<>(before);
    this.file = file;
    this.replace = replace;
    file.profiles().forEach(this::findStandIn);
    file.profiles().forEach(this::decide);
    leaveOutWithoutSource();
  }

  private void findStandIn(Profile theirs) {
    boolean standsIn =
        theirs instanceof UserProfile
            && !before.containsKey(theirs.id())
            && names.get(theirs.name()) instanceof UserProfile;
    Optional<Profile> ours = Optional.ofNullable(names.get(theirs.name()));
    if (standsIn && ours.isPresent()) {
      standIns.put(theirs.id(), ours.get().id());
    }
  }

  private void decide(Profile theirs) {
    Optional<Profile> ours = Optional.ofNullable(before.get(theirs.id()));
    Profile next = resourced(theirs);
    State state;
    if (ours.isPresent()) {
      next = inPlaceOf(ours.get(), next);
      state = compared(ours.get(), next);
    } else if (standIns.containsKey(theirs.id())) {
      state = State.STANDS_IN;
    } else {
      state = names.containsKey(theirs.name()) ? State.NAME_TAKEN : State.NEW;
    }
    states.put(theirs.id(), state);
    if (isDone(state)) {
      after.put(next.id(), next);
    }
  }

  private static State compared(Profile ours, Profile next) {
    if (ours.getClass() != next.getClass()) {
      return State.OTHER_KIND;
    }
    return ours.equals(next) ? State.SAME : State.DIFFERS;
  }

  private boolean isDone(State state) {
    return state == State.NEW || (state == State.DIFFERS && replace);
  }

  private Profile resourced(Profile theirs) {
    return switch (theirs) {
      case RoleProfile role -> role.withSource(standIns.getOrDefault(role.source(), role.source()));
      case FederatedProfile federated ->
          federated.withSource(standIns.getOrDefault(federated.source(), federated.source()));
      case UserProfile _, SamlProfile _, WebIdentityProfile _ -> theirs;
    };
  }

  /// The profile of the file as it would be here: under the name that it has here, in the homes
  /// that it has here, and with its own key unless the file brings one.
  private Profile inPlaceOf(Profile ours, Profile theirs) {
    Profile renamed = theirs.renamed(ours.name()).withFurtherHomes(ours.furtherHomes());
    if (ours instanceof UserProfile here && renamed instanceof UserProfile there) {
      return file.keys().containsKey(there.id())
          ? known(here, there)
          : TeamProfiles.keyedAs(here, there);
    }
    return renamed;
  }

  /// Whose key it is was asked of AWS: that is no choice of anybody's.
  private static UserProfile known(UserProfile here, UserProfile there) {
    boolean sameKey = here.accessKeyId().equals(there.accessKeyId());
    return sameKey && here.identity().isPresent()
        ? there.withIdentity(here.identity().get())
        : there;
  }

  /// Roles whose sources lead to no user are not taken. One that stays as it is here may be the
  /// source of others, so it is looked at again.
  private void leaveOutWithoutSource() {
    while (true) {
      Set<ProfileId> reached = SourceReach.of(after.values());
      List<ProfileId> lost =
          states.keySet().stream().filter(id -> isTaken(id) && !reached.contains(id)).toList();
      if (lost.isEmpty()) {
        return;
      }
      List<ProfileId> replaced = lost.stream().filter(before::containsKey).toList();
      for (ProfileId id : replaced.isEmpty() ? lost : replaced) {
        states.put(id, State.NO_SOURCE);
        Optional.ofNullable(before.get(id))
            .ifPresentOrElse(ours -> after.put(id, ours), () -> after.remove(id));
      }
    }
  }

  private boolean isTaken(ProfileId id) {
    return Optional.ofNullable(states.get(id)).filter(this::isDone).isPresent();
  }

  /// All profiles as they are afterwards.
  List<Profile> after() {
    return List.copyOf(after.values());
  }

  /// The user of this id as it is afterwards, where it came out of the file or is here.
  Optional<UserProfile> user(ProfileId id) {
    return Optional.ofNullable(after.get(id))
        .filter(UserProfile.class::isInstance)
        .map(UserProfile.class::cast);
  }

  /// Whether this profile is here afterwards.
  boolean has(ProfileId id) {
    return after.containsKey(id);
  }

  /// Each profile of the file under the name that it has there, and what becomes of it.
  List<RestoreItem> items() {
    List<RestoreItem> items = new ArrayList<>();
    for (Profile profile : file.profiles()) {
      State state = stateOf(profile);
      items.add(new RestoreItem(Kind.PROFILE, profile.name().value(), state, isDone(state)));
    }
    return items;
  }

  private State stateOf(Profile theirs) {
    return Optional.ofNullable(states.get(theirs.id())).orElseThrow();
  }

  /// The profiles of the file that are put in place, as they are afterwards.
  List<Profile> taken() {
    return file.profiles().stream()
        .filter(profile -> isTaken(profile.id()))
        .map(profile -> Optional.ofNullable(after.get(profile.id())).orElseThrow())
        .toList();
  }

  /// Whether there was no profile of its id before.
  boolean isNew(Profile taken) {
    return !before.containsKey(taken.id());
  }

  /// The users that come without a key.
  List<ProfileName> withoutKey() {
    return file.profiles().stream()
        .filter(UserProfile.class::isInstance)
        .filter(user -> states.get(user.id()) == State.NEW && !file.keys().containsKey(user.id()))
        .map(Profile::name)
        .toList();
  }
}
