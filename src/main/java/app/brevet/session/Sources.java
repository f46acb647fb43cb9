package app.brevet.session;

import app.brevet.catalog.Catalog;
import app.brevet.catalog.CatalogException;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Partition;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.UserProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    if (sourceOf(role) instanceof UserProfile user) {
      return user;
    }
    throw Failures.of(new InvalidInputException(Reason.VIA_KEY_NEEDS_A_USER, role.name().value()));
  }

  /// The partition of a profile, from the ARNs it knows.
  static Partition partitionOf(Profile profile) {
    return switch (profile) {
      case RoleProfile role -> role.roleArn().arn().partition();
      case UserProfile user ->
          user.identity()
              .map(identity -> identity.arn().partition())
              .or(() -> user.mfaSerial().flatMap(serial -> partitionOf(serial.value())))
              .orElse(Partition.AWS);
    };
  }

  private static Optional<Partition> partitionOf(String serial) {
    String[] parts = serial.split(":", 3);
    return parts.length == 3 && parts[0].equals("arn")
        ? Partition.named(parts[1])
        : Optional.empty(); // The serial of a hardware device says nothing of its partition.
  }

  /// Refuses a role whose sources come back to itself.
  void refuseCycle(RoleProfile role) throws FailureException {
    Set<ProfileId> seen = new HashSet<>(Set.of(role.id()));
    Profile next = sourceOf(role);
    while (next instanceof RoleProfile chained) {
      if (!seen.add(chained.id())) {
        throw Failures.of(new InvalidInputException(Reason.SOURCE_IS_A_CYCLE, role.name().value()));
      }
      next = sourceOf(chained);
    }
  }
}
