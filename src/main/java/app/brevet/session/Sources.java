package app.brevet.session;

import app.brevet.catalog.Catalog;
import app.brevet.catalog.CatalogException;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
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

  /// The profile that signs for this role.
  Profile sourceOf(RoleProfile role) throws FailureException {
    return byId(role.source());
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

  /// The user whose key signs for this federated user.
  UserProfile userBehind(FederatedProfile federated) throws FailureException {
    return new ProfileList(all()).userBehind(federated);
  }

  /// Refuses a role whose sources come back to itself.
  void refuseCycle(RoleProfile role) throws FailureException {
    new ProfileList(all()).refuseCycle(role);
  }
}
