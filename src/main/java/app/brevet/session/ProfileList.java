package app.brevet.session;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.StsAction;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The profiles at one moment, and what may be made of them: every name and every id stands once,
/// and the sources of each lead to a user, or to whom an identity provider vouches for.
record ProfileList(List<Profile> profiles) {

  /// The profile of this name.
  ///
  /// @throws FailureException if there is none
  Profile named(ProfileName name) throws FailureException {
    return first(profile -> profile.name().equals(name))
        .orElseThrow(() -> new FailureException(new Failure.NoSuchProfile(name.value())));
  }

  /// The profile of this id.
  ///
  /// @param name what a person calls it
  /// @throws FailureException if there is none any more
  Profile of(ProfileId id, ProfileName name) throws FailureException {
    return first(profile -> profile.id().equals(id))
        .orElseThrow(() -> new FailureException(new Failure.NoSuchProfile(name.value())));
  }

  /// The profile of this id, which must bear this name still.
  ///
  /// @throws FailureException if it is gone or bears another name by now
  Profile still(ProfileId id, ProfileName name) throws FailureException {
    Profile profile = named(name);
    if (!profile.id().equals(id)) {
      throw new FailureException(new Failure.NoSuchProfile(name.value()));
    }
    return profile;
  }

  /// These profiles and this one.
  ///
  /// @throws FailureException if its name is taken, or its sources lead to no user
  List<Profile> with(Profile added) throws FailureException {
    requireFree(added.name());
    checkSource(added);
    return Stream.concat(profiles.stream(), Stream.of(added)).toList();
  }

  /// These profiles with `after` in the place of `before`, which has its id. What `before` said
  /// already is not held against `after`: a role whose source is gone can still be changed.
  ///
  /// @throws FailureException if its new name is taken, or its new sources lead to no user
  List<Profile> with(Profile before, Profile after) throws FailureException {
    if (!after.name().equals(before.name())) {
      requireFree(after.name());
    }
    if (!sameSource(after, before)) {
      checkSource(after);
    }
    return profiles.stream().map(one -> one.id().equals(before.id()) ? after : one).toList();
  }

  /// These profiles without this one.
  ///
  /// @throws FailureException if others take their sessions from it
  List<Profile> without(Profile removed) throws FailureException {
    refuseIfSource(removed);
    return profiles.stream().filter(one -> !one.id().equals(removed.id())).toList();
  }

  /// Refuses a name that is taken.
  void requireFree(ProfileName name) throws FailureException {
    if (first(profile -> profile.name().equals(name)).isPresent()) {
      throw new FailureException(new Failure.NameTaken(name));
    }
  }

  /// Refuses a profile that others take their sessions from.
  void refuseIfSource(Profile profile) throws FailureException {
    List<ProfileName> users = usersOf(profile);
    if (!users.isEmpty()) {
      throw new FailureException(new Failure.SourceInUse(profile.name(), users));
    }
  }

  /// The profiles that take their sessions from this one.
  List<ProfileName> usersOf(Profile profile) {
    return profiles.stream()
        .filter(other -> other.signer().filter(profile.id()::equals).isPresent())
        .map(Profile::name)
        .toList();
  }

  /// Whether another user goes by the key of this one.
  boolean sharesKey(UserProfile user) {
    return profiles.stream()
        .anyMatch(
            other ->
                other instanceof UserProfile one
                    && !one.id().equals(user.id())
                    && one.accessKeyId().equals(user.accessKeyId()));
  }

  private static boolean sameSource(Profile after, Profile before) {
    return after.signer().equals(before.signer()) && isByKey(after) == isByKey(before);
  }

  private static boolean isByKey(Profile profile) {
    return profile instanceof RoleProfile role && role.via() == RoleProfile.Via.KEY;
  }

  private void checkSource(Profile profile) throws FailureException {
    switch (profile) {
      case RoleProfile role -> {
        refuseCycle(role);
        if (isByKey(role)) {
          userBehind(role);
        }
        if (StsAction.ASSUME_ROLE.signersOf(source(role)).isEmpty()) {
          throw refusal(Reason.SOURCE_ASSUMES_NO_ROLES, role);
        }
      }
      case FederatedProfile federated -> userBehind(federated);
      case UserProfile _, SamlProfile _, WebIdentityProfile _ -> {
        // Their sessions come from no other profile.
      }
    }
  }

  private static FailureException refusal(Reason reason, Profile profile) {
    return Failures.of(new InvalidInputException(reason, profile.name().value()));
  }

  /// The user whose key signs for this role itself, for roles that skip the session.
  UserProfile userBehind(RoleProfile role) throws FailureException {
    if (source(role) instanceof UserProfile user) {
      return user;
    }
    throw refusal(Reason.VIA_KEY_NEEDS_A_USER, role);
  }

  /// The user whose key signs for this federated user.
  UserProfile userBehind(FederatedProfile federated) throws FailureException {
    if (source(federated) instanceof UserProfile user) {
      return user;
    }
    throw refusal(Reason.FEDERATED_NEEDS_A_USER, federated);
  }

  /// Refuses a role whose sources come back to itself.
  void refuseCycle(RoleProfile role) throws FailureException {
    Set<ProfileId> seen = new HashSet<>(Set.of(role.id()));
    Profile next = source(role);
    while (next instanceof RoleProfile chained) {
      if (!seen.add(chained.id())) {
        throw refusal(Reason.SOURCE_IS_A_CYCLE, role);
      }
      next = source(chained);
    }
  }

  /// The user that the sources of this profile lead to; empty if they lead nowhere.
  Optional<UserProfile> rootOf(Profile profile) {
    return endOf(profile).filter(UserProfile.class::isInstance).map(UserProfile.class::cast);
  }

  /// The profile that the sources of this one lead to, which has none; empty if they lead nowhere.
  Optional<Profile> endOf(Profile profile) {
    Set<ProfileId> seen = new HashSet<>();
    Optional<Profile> next = Optional.of(profile);
    while (next.isPresent() && next.get().signer().isPresent() && seen.add(next.get().id())) {
      ProfileId signer = next.get().signer().get();
      next = first(one -> one.id().equals(signer));
    }
    return next.filter(end -> end.signer().isEmpty());
  }

  private Profile source(Profile profile) throws FailureException {
    ProfileId signer = profile.signer().orElseThrow();
    return first(one -> one.id().equals(signer))
        .orElseThrow(() -> new FailureException(new Failure.NoSuchProfile(signer.toString())));
  }

  private Optional<Profile> first(Predicate<Profile> wanted) {
    return profiles.stream().filter(wanted).findFirst();
  }
}
