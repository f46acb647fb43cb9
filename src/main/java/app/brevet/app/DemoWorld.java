package app.brevet.app;

import app.brevet.mfa.Totp;
import app.brevet.model.AccessKey;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.sandbox.Authenticator;
import app.brevet.sandbox.NewRole;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.Sandbox;
import app.brevet.sandbox.SandboxAccount;
import app.brevet.sandbox.SandboxRole;
import app.brevet.sandbox.SandboxUser;
import app.brevet.sandbox.TrustPolicy;
import app.brevet.session.Profiles;
import app.brevet.ui.demo.Phone;
import java.time.Instant;
import java.util.Optional;

/// What there is in the demo: a user with a phone, one without, and roles in two accounts.
final class DemoWorld {

  private final SandboxUser alice;
  private final SandboxUser bot;
  private final SandboxRole admin;
  private final SandboxRole readOnly;
  private final SandboxRole billing;

  DemoWorld(Sandbox sandbox) {
    SandboxAccount dev = sandbox.directory().addAccount();
    SandboxAccount prod = sandbox.directory().addAccount();
    alice = sandbox.directory().addUser(dev, NewUser.named("alice").withMfa());
    bot = sandbox.directory().addUser(prod, NewUser.named("build-bot"));
    TrustPolicy trust = TrustPolicy.allowing(alice.arn()).requiringMfa();
    admin = sandbox.directory().addRole(prod, NewRole.named("Admin", trust));
    readOnly = sandbox.directory().addRole(dev, NewRole.named("ReadOnly", trust));
    billing = sandbox.directory().addRole(prod, NewRole.named("Billing", trust));
  }

  /// Adds a profile for each.
  void fill(Profiles profiles) throws FailureException {
    ProfileId user = addUser(profiles, "acme-dev", alice);
    addUser(profiles, "build-bot", bot);
    addRole(profiles, "acme-prod-admin", admin, user);
    addRole(profiles, "acme-dev-readonly", readOnly, user);
    addRole(profiles, "billing", billing, user);
  }

  private static ProfileId addUser(Profiles profiles, String name, SandboxUser user)
      throws FailureException {
    AccessKey key = user.accessKey();
    UserProfile profile =
        new UserProfile(
            ProfileId.random(),
            new ProfileName(name),
            key.accessKeyId(),
            user.authenticator().map(Authenticator::serial),
            Optional.empty(),
            Optional.empty(),
            SessionDuration.USER_DEFAULT,
            Optional.empty());
    return profiles.addUser(profile, key, true).id();
  }

  private static void addRole(Profiles profiles, String name, SandboxRole role, ProfileId source)
      throws FailureException {
    profiles.addRole(
        new RoleProfile(
            ProfileId.random(),
            new ProfileName(name),
            role.arn(),
            source,
            RoleProfile.Via.SESSION,
            RoleParameters.NONE,
            Optional.empty(),
            SessionDuration.ROLE_DEFAULT,
            Optional.empty()));
  }

  /// The phone of the user.
  Phone phone() {
    Authenticator authenticator = alice.authenticator().orElseThrow();
    MfaSerial serial = authenticator.serial();
    Totp totp = authenticator.totp();
    return new Phone() {
      @Override
      public String device() {
        return serial.deviceName();
      }

      @Override
      public String code(Instant now) {
        return totp.codeAt(now);
      }

      @Override
      public Instant nextCodeAt(Instant now) {
        return Totp.nextStepAfter(now);
      }
    };
  }
}
