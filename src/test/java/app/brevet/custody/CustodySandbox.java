package app.brevet.custody;

import app.brevet.aws.AwsConnection;
import app.brevet.aws.SdkIam;
import app.brevet.aws.SdkSts;
import app.brevet.aws.Skew;
import app.brevet.keychain.Keychain;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaCode;
import app.brevet.sandbox.Authenticator;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.Sandbox;
import app.brevet.sandbox.SandboxAccount;
import app.brevet.sandbox.SandboxSwitches;
import app.brevet.sandbox.SandboxUser;
import app.brevet.session.Unlocking;
import app.brevet.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sandbox, our real clients, and a clock that waiting moves.
final class CustodySandbox implements AutoCloseable {

  final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T08:00:10Z"));
  final List<Duration> pauses = new ArrayList<>();
  final Sandbox sandbox;
  final SandboxAccount account;
  final SdkSts sts;
  final SdkIam iam;
  int codesAsked;

  CustodySandbox(SandboxSwitches switches) throws IOException, InvalidInputException {
    sandbox = Sandbox.start(0, clock, switches);
    account = sandbox.directory().addAccount();
    AwsConnection connection =
        AwsConnection.of(Map.of("AWS_ENDPOINT_URL", sandbox.endpoint().toString()));
    sts = new SdkSts(connection, clock, new Skew(clock));
    iam = new SdkIam(connection, clock, new Skew(clock));
  }

  CustodySandbox() throws IOException, InvalidInputException {
    this(SandboxSwitches.OFF);
  }

  SandboxUser addUser(NewUser user) {
    return sandbox.directory().addUser(account, user);
  }

  /// Custody in this folder.
  CustodyWorld world(Path home, Checkpoint checkpoint) {
    return new CustodyWorld(
        home,
        new FolderKeychain(home.resolve("keychain"), checkpoint),
        sts,
        iam,
        clock,
        this::waitUntil,
        checkpoint);
  }

  /// Custody in this folder for what a user does, with secrets in this keychain.
  CustodyWorld world(Path home, Keychain keychain, Unlocking unlocking, Checkpoint checkpoint) {
    return new CustodyWorld(
        home,
        keychain,
        sts,
        iam,
        clock,
        this::waitUntil,
        checkpoint,
        ground -> ground.asking(unlocking));
  }

  void waitUntil(Instant at) {
    Duration time = Duration.between(clock.instant(), at);
    pauses.add(time);
    clock.advance(time);
  }

  /// Codes of this phone, counted; each call waits for a step of its own.
  MfaCodeSource codes(Authenticator phone) {
    return request -> {
      codesAsked++;
      clock.advance(Duration.ofMinutes(2));
      try {
        return Optional.of(MfaCode.parse(phone.nextCode()));
      } catch (InvalidInputException e) {
        throw new AssertionError(e);
      }
    };
  }

  @Override
  public void close() {
    sts.close();
    iam.close();
    sandbox.close();
  }
}
