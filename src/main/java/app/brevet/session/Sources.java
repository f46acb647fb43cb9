package app.brevet.session;

import app.brevet.aws.AwsTarget;
import app.brevet.catalog.Catalog;
import app.brevet.catalog.CatalogException;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.StsAction;
import app.brevet.model.UserProfile;
import java.util.List;
import java.util.Optional;

/// Finds profiles, and the profiles that their sessions come from.
final class Sources {

  private final Catalog catalog;

  Sources(Catalog catalog) {
    this.catalog = catalog;
  }

  /// The profile of this name.
  Profile profile(ProfileName name) throws FailureException {
    try {
      return catalog
          .find(name)
          .orElseThrow(() -> new FailureException(new Failure.NoSuchProfile(name.value())));
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  /// The key that this profile's sessions are got with where nothing of it stands in the profile;
  /// empty for all but federated users.
  Optional<AccessKeyId> unsaidKeyOf(Profile profile) throws FailureException {
    return profile instanceof FederatedProfile federated
        ? Optional.of(userBehind(federated).accessKeyId())
        : Optional.empty();
  }

  /// Refuses where the profile was removed since, or what its sessions are made from was changed.
  ///
  /// @return the profile as it is now
  Profile requireSame(Profile before) throws FailureException {
    try {
      Profile now =
          catalog
              .find(before.id())
              .orElseThrow(
                  () -> new FailureException(new Failure.NoSuchProfile(before.name().value())));
      if (!Recipe.of(now).equals(Recipe.of(before))) {
        throw new FailureException(new Failure.ProfileChanged(now.name()));
      }
      return now;
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  /// The profile whose session signs for this role.
  ///
  /// @throws FailureException also if AWS lets its sessions assume no role
  Profile sourceOf(RoleProfile role) throws FailureException {
    Profile source = byId(role.source());
    if (StsAction.ASSUME_ROLE.signersOf(source).isEmpty()) {
      throw Failures.of(
          new InvalidInputException(Reason.SOURCE_ASSUMES_NO_ROLES, role.name().value()));
    }
    return source;
  }

  private Profile byId(ProfileId id) throws FailureException {
    try {
      return catalog
          .find(id)
          .orElseThrow(() -> new FailureException(new Failure.NoSuchProfile(id.toString())));
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  /// Which AWS is asked with the credentials of this profile. A federated user is where the user is
  /// whose key signs for it.
  AwsTarget targetOf(Profile profile) throws FailureException {
    Optional<UserProfile> user =
        profile instanceof FederatedProfile ? rootOf(profile) : Optional.empty();
    return user.isPresent()
        ? AwsTarget.of(user.get().partition(), profile.region().or(user.get()::region))
        : AwsTarget.of(profile);
  }

  /// All profiles.
  List<Profile> all() throws FailureException {
    try {
      return catalog.profiles();
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  /// The user whose key signs for this role itself, for roles that skip the session.
  UserProfile userBehind(RoleProfile role) throws FailureException {
    return new ProfileList(all()).userBehind(role);
  }

  /// The user whose device a session of this profile comes from in the end; empty if its sources
  /// lead to none.
  Optional<UserProfile> rootOf(Profile profile) throws FailureException {
    return profile instanceof UserProfile user
        ? Optional.of(user)
        : new ProfileList(all()).rootOf(profile);
  }

  /// Where the sources of this profile lead to: a user, or one whom an identity provider vouches
  /// for; empty if they lead nowhere.
  Optional<Profile> endOf(Profile profile) throws FailureException {
    return profile.signer().isEmpty()
        ? Optional.of(profile)
        : new ProfileList(all()).endOf(profile);
  }

  /// The user whose key signs for this federated user.
  UserProfile userBehind(FederatedProfile federated) throws FailureException {
    return new ProfileList(all()).userBehind(federated);
  }

  /// Refuses a role whose sources come back to itself.
  void refuseCycle(RoleProfile role) throws FailureException {
    new ProfileList(all()).refuseCycle(role);
  }
}
