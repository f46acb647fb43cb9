package app.brevet.app;

import app.brevet.sandbox.Authenticator;
import app.brevet.sandbox.NewRole;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.Sandbox;
import app.brevet.sandbox.SandboxAccount;
import app.brevet.sandbox.SandboxRole;
import app.brevet.sandbox.SandboxUser;
import app.brevet.sandbox.TrustPolicy;
import app.brevet.testing.BrevetHome;
import app.brevet.testing.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/// A sandbox with an account, a user with an MFA device, and a role that trusts the user with MFA;
/// each test has its own, so that none waits for another's code.
final class SandboxWorld implements AutoCloseable {

  private final Sandbox sandbox;
  private final SandboxUser user;
  private final SandboxRole role;
  private final SandboxAccount account;

  SandboxWorld() throws IOException {
    this(InstantSource.system());
  }

  /// @param clock the sandbox's own
  SandboxWorld(InstantSource clock) throws IOException {
    sandbox = Sandbox.start(clock);
    account = sandbox.directory().addAccount();
    user = sandbox.directory().addUser(account, NewUser.named("alice").withMfa());
    role =
        sandbox
            .directory()
            .addRole(
                account, NewRole.named("admin", TrustPolicy.allowing(user.arn()).requiringMfa()));
  }

  Sandbox sandbox() {
    return sandbox;
  }

  SandboxAccount account() {
    return account;
  }

  SandboxUser user() {
    return user;
  }

  Authenticator phone() {
    return user.authenticator().orElseThrow();
  }

  /// The role that the user may take.
  String roleArn() {
    return role.arn().toString();
  }

  /// The same role.
  SandboxRole role() {
    return role;
  }

  /// Makes a role that this one may take.
  SandboxRole roleTrusting(String name, SandboxRole trusted) {
    TrustPolicy trust = TrustPolicy.allowing(trusted.arn().arn());
    return sandbox.directory().addRole(account, NewRole.named(name, trust));
  }

  String secretKey() {
    return user.accessKey().secretAccessKey().reveal();
  }

  /// How many requests for this action came so far.
  int calls(String action) {
    return sandbox.calls(action).size();
  }

  /// A home with a vault, in which nothing is yet.
  BrevetHome home(Path folder) throws IOException {
    BrevetHome home = BrevetHome.withVault(folder, sandbox.endpoint());
    home.plant(secretKey());
    return home;
  }

  /// Adds the user as the profile `alice`.
  Ran addUser(BrevetHome home) throws IOException, InterruptedException {
    return home.brevetReading(
        secretKey() + "\n",
        "profile",
        "add",
        "user",
        "alice",
        "--access-key-id",
        user.accessKey().accessKeyId().value(),
        "--mfa-serial",
        phone().serial().value());
  }

  /// Adds the role as the profile `admin`.
  Ran addRole(BrevetHome home) throws IOException, InterruptedException {
    return addRole(home, "admin", "1h");
  }

  /// Adds the role as a profile of this name, with sessions of this length.
  Ran addRole(BrevetHome home, String name, String duration)
      throws IOException, InterruptedException {
    return home.brevet(
        "profile",
        "add",
        "role",
        name,
        "--role-arn",
        roleArn(),
        "--source",
        "alice",
        "--duration",
        duration);
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
