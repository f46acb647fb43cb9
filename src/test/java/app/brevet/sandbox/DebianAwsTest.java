package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.mfa.Totp;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Credentials;
import app.brevet.model.Expiry;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.testing.RealPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sandbox through a client that is not ours: Debian's AWS CLI must read its answers, and get
/// AWS's own codes.
final class DebianAwsTest {

  /// The one region of IAM in the partition: with an endpoint given, the CLI signs for its own.
  private static final String GLOBAL = "us-east-1";

  private static final Pattern CREDENTIALS =
      Pattern.compile("CREDENTIALS\t(\\S+)\t(\\S+)\t(\\S+)\t(\\S+)");

  @TempDir private Path home;
  private final ShiftedClock clock = new ShiftedClock();
  private Sandbox sandbox;
  private DebianAws aws;
  private SandboxAccount account;
  private SandboxUser alice;
  private Authenticator phone;

  @BeforeEach
  void start() throws Exception {
    RealPart.require("aws", () -> Files.isExecutable(DebianAws.PROGRAM));
    sandbox = Sandbox.start(0, clock, SandboxSwitches.OFF.withTrueLife(Duration.ofMinutes(10)));
    aws = new DebianAws(home, sandbox.endpoint());
    account = sandbox.directory().addAccount();
    alice = sandbox.directory().addUser(account, NewUser.named("alice").withMfa());
    phone = alice.authenticator().orElseThrow();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private String[] withCode(String code, String... command) {
    String[] all = Arrays.copyOf(command, command.length + 4);
    all[command.length] = "--serial-number";
    all[command.length + 1] = phone.serial().value();
    all[command.length + 2] = "--token-code";
    all[command.length + 3] = code;
    return all;
  }

  private String[] assumeRole(SandboxRole role, String... more) {
    String[] all = {
      "sts", "assume-role", "--role-arn", role.arn().toString(), "--role-session-name", "test"
    };
    String[] command = Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, command, all.length, more.length);
    return command;
  }

  private SandboxRole role(TrustPolicy trust) {
    NewRole role = NewRole.named("deploy", trust).withMaxSession(Duration.ofHours(12));
    return sandbox.directory().addRole(account, role);
  }

  private void assertRefused(DebianAws.Result result, String code) {
    assertThat(result.text()).contains("An error occurred (" + code + ") when calling the ");
    assertThat(result.exit()).isEqualTo(254);
  }

  private static SessionCredentials credentialsIn(DebianAws.Result result) {
    Matcher matcher = CREDENTIALS.matcher(result.text());
    assertThat(matcher.find()).as(result.text()).isTrue();
    return new SessionCredentials(
        new AccessKeyId(matcher.group(1)),
        Secret.ofUnwipeable(matcher.group(3)),
        Secret.ofUnwipeable(matcher.group(4)),
        new Expiry(OffsetDateTime.parse(matcher.group(2)).toInstant()));
  }

  private SessionCredentials session() throws Exception {
    return credentialsIn(aws.run(alice.accessKey(), "sts", "get-session-token"));
  }

  @Test
  void getCallerIdentity_whenTheKeyIsRight_thenTheUser() throws Exception {
    assertThat(aws.run(alice.accessKey(), "sts", "get-caller-identity"))
        .isEqualTo(
            new DebianAws.Result(0, account.id() + "\t" + alice.arn() + "\t" + alice.userId()));
  }

  @Test
  void getSessionToken_whenTheCodeIsRight_thenASessionOfTheUser() throws Exception {
    DebianAws.Result result =
        aws.run(alice.accessKey(), withCode(phone.nextCode(), "sts", "get-session-token"));
    assertThat(aws.run(credentialsIn(result), "sts", "get-caller-identity").text())
        .contains(alice.arn().toString());
  }

  @Test
  void assumeRole_whenTrusted_thenASessionOfTheRole() throws Exception {
    SandboxRole role = role(TrustPolicy.allowing(alice.arn()));
    SessionCredentials credentials = credentialsIn(aws.run(alice.accessKey(), assumeRole(role)));
    assertThat(aws.run(credentials, "sts", "get-caller-identity").text())
        .contains("arn:aws:sts::" + account.id() + ":assumed-role/deploy/test")
        .contains(role.roleId() + ":test");
  }

  @Test
  void call_whenTheSecretIsWrong_thenSignatureDoesNotMatch() throws Exception {
    Credentials wrong =
        new AccessKey(alice.accessKey().accessKeyId(), Secret.ofUnwipeable("x".repeat(40)));
    assertRefused(aws.run(wrong, "sts", "get-caller-identity"), "SignatureDoesNotMatch");
  }

  @Test
  void call_whenTheKeyIsUnknown_thenInvalidClientTokenId() throws Exception {
    Credentials unknown =
        new AccessKey(new AccessKeyId("AKIA2222222222222222"), Secret.ofUnwipeable("secret"));
    assertRefused(aws.run(unknown, "sts", "get-caller-identity"), "InvalidClientTokenId");
  }

  @Test
  void getSessionToken_whenTheCodeIsWrong_thenAccessDenied() throws Exception {
    DebianAws.Result result =
        aws.run(alice.accessKey(), withCode(phone.wrongCode(), "sts", "get-session-token"));
    assertRefused(result, "AccessDenied");
    assertThat(result.text())
        .endsWith("MultiFactorAuthentication failed with invalid MFA one time pass code.");
  }

  @Test
  void getSessionToken_whenTheCodeIsSpent_thenAccessDenied() throws Exception {
    String[] command = withCode(phone.nextCode(), "sts", "get-session-token");
    assertThat(aws.run(alice.accessKey(), command).exit()).isZero();
    assertRefused(aws.run(alice.accessKey(), command), "AccessDenied");
  }

  @Test
  void call_whenTheClockIsTwentyMinutesBehind_thenSignatureExpired() throws Exception {
    RealPart.require("faketime", () -> Files.isExecutable(DebianAws.FAKETIME));
    DebianAws.Result result = aws.runAt("-20m", alice.accessKey(), "sts", "get-caller-identity");
    assertRefused(result, "SignatureDoesNotMatch");
    assertThat(result.text()).contains("Signature expired: ");
  }

  @Test
  void call_whenTheClockIsTwentyMinutesAhead_thenNotYetCurrent() throws Exception {
    RealPart.require("faketime", () -> Files.isExecutable(DebianAws.FAKETIME));
    DebianAws.Result result = aws.runAt("+20m", alice.accessKey(), "sts", "get-caller-identity");
    assertRefused(result, "SignatureDoesNotMatch");
    assertThat(result.text()).contains("Signature not yet current: ");
  }

  @Test
  void call_whenTheSessionIsOver_thenExpiredToken() throws Exception {
    SessionCredentials session = session();
    // The real client signs with the real time, so the session dies within the 15 minutes.
    clock.shift(Duration.ofMinutes(14));
    assertRefused(aws.run(session, "sts", "get-caller-identity"), "ExpiredToken");
  }

  @Test
  void assumeRole_whenChainedOverAnHour_thenValidationError() throws Exception {
    SandboxRole role = role(TrustPolicy.allowing(account.root()));
    DebianAws.Result result = aws.run(session(), assumeRole(role, "--duration-seconds", "3601"));
    assertRefused(result, "ValidationError");
    assertThat(result.text()).contains("1 hour session limit for roles assumed by role chaining");
  }

  @Test
  void assumeRole_whenTheExternalIdIsMissing_thenAccessDenied() throws Exception {
    SandboxRole role = role(TrustPolicy.allowing(account.root()).requiringExternalId("tender-42"));
    assertRefused(aws.run(alice.accessKey(), assumeRole(role)), "AccessDenied");
  }

  @Test
  void assumeRole_whenTheExternalIdIsGiven_thenASession() throws Exception {
    SandboxRole role = role(TrustPolicy.allowing(account.root()).requiringExternalId("tender-42"));
    String[] command =
        assumeRole(role, "--external-id", "tender-42", "--duration-seconds", "43200");
    assertThat(aws.run(alice.accessKey(), command).exit()).isZero();
  }

  @Test
  void assumeRole_whenTagsAndPoliciesArePassed_thenThePackedSizeIsRead() throws Exception {
    SandboxRole role = role(TrustPolicy.allowing(alice.arn()).allowingTags());
    String[] command =
        assumeRole(
            role,
            "--tags",
            "Key=team,Value=one",
            "--policy",
            "{\"Statement\":[]}",
            "--query",
            "PackedPolicySize");
    assertThat(aws.run(alice.accessKey(), command)).isEqualTo(new DebianAws.Result(0, "2"));
  }

  @Test
  void listMfaDevices_whenTheUserHasOne_thenItsSerial() throws Exception {
    assertThat(aws.run(alice.accessKey(), "iam", "list-mfa-devices", "--region", GLOBAL).text())
        .contains(phone.serial().value());
  }

  @Test
  void listAccessKeys_whenTheUserHasTwo_thenBoth() throws Exception {
    AccessKey second = sandbox.directory().addAccessKey(alice);
    assertThat(aws.run(alice.accessKey(), "iam", "list-access-keys", "--region", GLOBAL).text())
        .contains(alice.accessKey().accessKeyId().value(), second.accessKeyId().value());
  }

  @Test
  void getUser_whenAskedByItself_thenItsNameAndPath() throws Exception {
    assertThat(aws.run(alice.accessKey(), "iam", "get-user", "--region", GLOBAL).text())
        .startsWith("USER\t" + alice.arn())
        .endsWith("\t/\t" + alice.userId() + "\talice");
  }

  @Test
  void iam_whenADeviceIsMadeEnabledAndRemoved_thenEachStepIsDone() throws Exception {
    AccessKey key = sandbox.directory().addUser(account, NewUser.named("bob")).accessKey();
    String seed =
        iam(key, "create-virtual-mfa-device --virtual-mfa-device-name bob --outfile")
            .apply(home.resolve("seed").toString(), "--bootstrap-method", "Base32StringSeed");
    assertThat(seed).contains(":mfa/bob");
    Totp totp = Totp.ofBase32(Secret.of(Files.readAllBytes(home.resolve("seed"))));
    long step = Totp.stepAt(clock.instant());
    String serial = "arn:aws:iam::" + account.id() + ":mfa/bob";
    String[] codes = {
      "--authentication-code1", totp.code(step - 1), "--authentication-code2", totp.code(step)
    };
    iam(key, "enable-mfa-device --user-name bob --serial-number " + serial).apply(codes);
    assertThat(iam(key, "list-virtual-mfa-devices").apply()).contains(serial, "bob");
    iam(key, "deactivate-mfa-device --user-name bob --serial-number " + serial).apply();
    iam(key, "delete-virtual-mfa-device --serial-number " + serial).apply();
    assertThat(iam(key, "list-virtual-mfa-devices").apply()).doesNotContain(serial);
  }

  @Test
  void iam_whenAKeyIsMadeDeactivatedAndDeleted_thenEachStepIsDone() throws Exception {
    AccessKey key = alice.accessKey();
    String id = iam(key, "create-access-key --query AccessKey.AccessKeyId").apply();
    iam(key, "update-access-key --status Inactive --access-key-id " + id).apply();
    assertThat(iam(key, "get-access-key-last-used --access-key-id " + id).apply())
        .startsWith("alice")
        .contains("N/A");
    iam(key, "delete-access-key --access-key-id " + id).apply();
    assertThat(sandbox.directory().accessKeys(alice)).containsOnlyKeys(key.accessKeyId());
  }

  /// A command of IAM with further arguments, which must succeed.
  private Rest iam(AccessKey key, String command) {
    return more -> {
      List<String> all = new ArrayList<>(List.of(("iam " + command).split(" ")));
      all.addAll(List.of(more));
      all.addAll(List.of("--region", GLOBAL));
      DebianAws.Result result = aws.run(key, all.toArray(String[]::new));
      assertThat(result.exit()).as(result.text()).isZero();
      return result.text();
    };
  }

  @FunctionalInterface
  private interface Rest {
    String apply(String... more) throws Exception;
  }
}
