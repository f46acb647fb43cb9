package app.brevet.custody;

import app.brevet.model.AccessKeyId;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.UserProfile;
import app.brevet.session.Failures;
import app.brevet.session.Profiles;
import java.util.List;

/// The profiles that have keys.
final class UserProfiles {

  private UserProfiles() {}

  /// The user profile of this name.
  ///
  /// @throws FailureException `NoSuchProfile`, also for a role, which has no key
  static UserProfile named(Profiles profiles, ProfileName name) throws FailureException {
    if (profiles.find(name) instanceof UserProfile user) {
      return user;
    }
    throw new FailureException(new Failure.NoSuchProfile(name.value()));
  }

  /// The user profile of this name, which has an MFA device.
  ///
  /// @throws FailureException also for a role, and for a user without a device
  static UserProfile withDevice(Profiles profiles, ProfileName name) throws FailureException {
    if (!(profiles.find(name) instanceof UserProfile user)) {
      throw Failures.of(new InvalidInputException(Reason.SEED_NEEDS_A_USER, name.value()));
    }
    if (user.mfaSerial().isEmpty()) {
      throw Failures.of(new InvalidInputException(Reason.SEED_NEEDS_A_DEVICE, name.value()));
    }
    return user;
  }

  /// The user profile of this id as it is now.
  ///
  /// @throws FailureException `NoSuchProfile`
  static UserProfile of(Profiles profiles, ProfileId id) throws FailureException {
    return users(profiles).stream()
        .filter(user -> user.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new FailureException(new Failure.NoSuchProfile(id.toString())));
  }

  /// Those that go by this key.
  static List<UserProfile> with(Profiles profiles, AccessKeyId key) throws FailureException {
    return users(profiles).stream().filter(user -> user.accessKeyId().equals(key)).toList();
  }

  private static List<UserProfile> users(Profiles profiles) throws FailureException {
    return profiles.all().stream()
        .filter(UserProfile.class::isInstance)
        .map(UserProfile.class::cast)
        .toList();
  }

  /// Lets all that go by one key go by another of the same owner.
  static void rekey(Profiles profiles, AccessKeyId from, AccessKeyId to, CallerIdentity owner)
      throws FailureException {
    for (UserProfile user : with(profiles, from)) {
      profiles.<FailureException>edit(user.name(), now -> rekeyed(now, user, from, to, owner));
    }
  }

  private static Profile rekeyed(
      Profile now, UserProfile meant, AccessKeyId from, AccessKeyId to, CallerIdentity owner)
      throws FailureException {
    boolean still =
        now instanceof UserProfile user
            && user.id().equals(meant.id())
            && user.accessKeyId().equals(from);
    if (!still) {
      throw new FailureException(new Failure.NoSuchProfile(meant.name().value()));
    }
    return ((UserProfile) now).withAccessKeyId(to).withIdentity(owner);
  }
}
