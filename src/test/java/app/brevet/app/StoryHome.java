package app.brevet.app;

import app.brevet.aws.Skew;
import app.brevet.cli.Circumstances;
import app.brevet.model.AccessKey;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.os.OperatingSystem;
import app.brevet.os.OwnerOnly;
import app.brevet.sandbox.Authenticator;
import app.brevet.sandbox.NewRole;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.Sandbox;
import app.brevet.sandbox.SandboxAccount;
import app.brevet.sandbox.SandboxRole;
import app.brevet.sandbox.SandboxUser;
import app.brevet.sandbox.TrustPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a story of the window stands on: a sandbox for AWS, a home with a vault and a credentials
/// file, and a clock that is moved by hand.
class StoryHome {

  final Path home;
  final Sandbox sandbox;
  final SandboxAccount account;
  final SandboxUser alice;
  final SandboxRole admin;
  final Map<String, String> environment = new HashMap<>();
  private volatile Duration shift = Duration.ZERO;

  StoryHome(Path home) throws IOException {
    this.home = home;
    sandbox = Sandbox.start(clock());
    account = sandbox.directory().addAccount();
    alice = sandbox.directory().addUser(account, NewUser.named("alice").withMfa());
    admin =
        sandbox
            .directory()
            .addRole(
                account, NewRole.named("Admin", TrustPolicy.allowing(alice.arn()).requiringMfa()));
    environment.put("BREVET_HOME", home.resolve("brevet").toString());
    environment.put("BREVET_KEYCHAIN", "vault");
    environment.put("AWS_SHARED_CREDENTIALS_FILE", credentialsFile().toString());
    environment.put("AWS_CONFIG_FILE", home.resolve("config").toString());
    environment.put("AWS_ENDPOINT_URL", sandbox.endpoint().toString());
    environment.put("BREVET_SIGNIN_ENDPOINT", sandbox.endpoint().toString());
  }

  /// One more user, without an MFA device, that is no profile yet.
  SandboxUser addUser(String name) {
    return sandbox.directory().addUser(account, NewUser.named(name));
  }

  /// The account of them all.
  SandboxAccount account() {
    return account;
  }

  Path credentialsFile() {
    return home.resolve("credentials");
  }

  InstantSource clock() {
    return () -> InstantSource.system().instant().plus(shift);
  }

  Instant now() {
    return clock().instant();
  }

  Authenticator phone() {
    return alice.authenticator().orElseThrow();
  }

  /// The passphrase of the vault comes from a file, so that nobody is asked.
  StoryHome withPassphraseFile(String passphrase) throws IOException {
    Path file = home.resolve("passphrase");
    OwnerOnly.createFile(file);
    Files.writeString(file, passphrase);
    environment.put("BREVET_VAULT_PASSPHRASE_FILE", file.toString());
    return this;
  }

  StoryHome with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /// The profiles of the user and the role are there, with the key in the vault.
  StoryHome withProfiles() throws FailureException, InvalidInputException {
    try (WiredUseCases uses = useCases()) {
      AccessKey key = alice.accessKey();
      UserProfile user =
          new UserProfile(
              ProfileId.random(),
              new ProfileName("acme-dev"),
              key.accessKeyId(),
              Optional.of(phone().serial()),
              Optional.empty(),
              Optional.empty(),
              SessionDuration.USER_DEFAULT,
              Optional.empty());
      ProfileId source = uses.profiles().addUser(user, key, true).id();
      uses.profiles()
          .addRole(
              new RoleProfile(
                  ProfileId.random(),
                  new ProfileName("acme-admin"),
                  admin.arn(),
                  source,
                  RoleProfile.Via.SESSION,
                  RoleParameters.NONE,
                  Optional.empty(),
                  SessionDuration.ROLE_DEFAULT,
                  Optional.empty()));
    }
    return this;
  }

  /// The use cases over this home.
  WiredUseCases useCases() throws InvalidInputException {
    return new WiredUseCases(
        OperatingSystem.LINUX,
        new Circumstances(
            environment,
            home.toString(),
            false,
            _ -> {
              throw new AssertionError("a file holds the passphrase");
            }),
        new Skew(clock()));
  }

  void shift(Duration time) {
    shift = shift.plus(time);
  }
}
