package app.brevet.sandbox;

import app.brevet.model.Credentials;
import app.brevet.model.SessionCredentials;
import app.brevet.testing.MutableClock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The sandbox without its socket, on a clock that the test moves.
final class TestAws {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Set<String> IAM =
      Set.of(
          "GetUser",
          "CreateAccessKey",
          "UpdateAccessKey",
          "DeleteAccessKey",
          "ListAccessKeys",
          "GetAccessKeyLastUsed",
          "CreateVirtualMFADevice",
          "ListVirtualMFADevices",
          "ListMFADevices",
          "EnableMFADevice",
          "ResyncMFADevice",
          "DeactivateMFADevice",
          "DeleteVirtualMFADevice");

  final MutableClock clock = new MutableClock(NOON);
  final SandboxDirectory directory;
  final SandboxFaults faults = new SandboxFaults();
  final CallLog log = new CallLog();
  final SandboxAccount account;
  private final QueryFront front;

  TestAws() {
    this(SandboxSwitches.OFF);
  }

  TestAws(SandboxSwitches switches) {
    directory = new SandboxDirectory(clock, switches.propagation());
    account = directory.addAccount();
    front = new QueryFront(clock, switches, directory, faults, log);
  }

  /// A user of the account, with an MFA device.
  SandboxUser user(String name) {
    return directory.addUser(account, NewUser.named(name).withMfa());
  }

  /// A role of the account that trusts everybody in it.
  SandboxRole role(String name) {
    return role(name, TrustPolicy.allowing(account.root()));
  }

  /// A role of the account.
  SandboxRole role(String name, TrustPolicy trust) {
    return directory.addRole(account, NewRole.named(name, trust));
  }

  /// The session that the user gets with a code.
  SessionCredentials mfaSession(SandboxUser user) throws Exception {
    Authenticator authenticator = user.authenticator().orElseThrow();
    return call(
            user.accessKey(),
            "GetSessionToken",
            "SerialNumber",
            authenticator.serial().value(),
            "TokenCode",
            authenticator.nextCode())
        .credentials();
  }

  /// AssumeRole with these further parameters.
  Answer assume(Credentials signer, SandboxRole role, String... more) throws Exception {
    Map<String, String> parameters = parameters("AssumeRole", more);
    parameters.putIfAbsent("RoleArn", role.arn().toString());
    parameters.putIfAbsent("RoleSessionName", "test");
    return send(new SignedRequest(signer, clock.instant(), parameters).sign()).orElseThrow();
  }

  /// Any action with these parameters, as names and values in turn.
  Answer call(Credentials signer, String action, String... namesAndValues) throws Exception {
    return send(request(signer, action, namesAndValues).sign()).orElseThrow();
  }

  SignedRequest request(Credentials signer, String action, String... namesAndValues) {
    return new SignedRequest(signer, clock.instant(), parameters(action, namesAndValues));
  }

  Optional<Answer> send(HttpRequest request) throws InterruptedException {
    return front.answer(request).map(response -> new Answer(response.status(), response.body()));
  }

  /// So many tags with values of this length, as parameters.
  static String[] tags(int count, int length) {
    String[] tags = new String[count * 4];
    for (int i = 0; i < count; i++) {
      tags[4 * i] = "Tags.member." + (i + 1) + ".Key";
      tags[4 * i + 1] = "key" + i;
      tags[4 * i + 2] = "Tags.member." + (i + 1) + ".Value";
      tags[4 * i + 3] = "v".repeat(length);
    }
    return tags;
  }

  static Map<String, String> parameters(String action, String... namesAndValues) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("Action", action);
    parameters.put("Version", IAM.contains(action) ? "2010-05-08" : "2011-06-15");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return parameters;
  }
}
