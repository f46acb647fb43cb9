package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Expiry;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.testing.RealPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// GetFederationToken, DecodeAuthorizationMessage and GetAccessKeyInfo through Debian's AWS CLI;
/// the three younger actions it does not know.
final class DebianAwsTokensTest {

  private static final Pattern CREDENTIALS =
      Pattern.compile("CREDENTIALS\t(\\S+)\t(\\S+)\t(\\S+)\t(\\S+)");

  @TempDir private Path home;
  private Sandbox sandbox;
  private DebianAws aws;
  private SandboxAccount account;
  private SandboxUser alice;

  @BeforeEach
  void start() throws Exception {
    RealPart.require("aws", () -> Files.isExecutable(DebianAws.PROGRAM));
    sandbox = Sandbox.start(new ShiftedClock());
    aws = new DebianAws(home, sandbox.endpoint());
    account = sandbox.directory().addAccount();
    alice = sandbox.directory().addUser(account, NewUser.named("alice"));
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private SessionCredentials federatedUser(String... more) throws Exception {
    String[] command = {"sts", "get-federation-token", "--name", "bob"};
    String[] all = Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    DebianAws.Result result = aws.run(alice.accessKey(), all);
    Matcher matcher = CREDENTIALS.matcher(result.text());
    assertThat(matcher.find()).as(result.text()).isTrue();
    return new SessionCredentials(
        new AccessKeyId(matcher.group(1)),
        Secret.ofUnwipeable(matcher.group(3)),
        Secret.ofUnwipeable(matcher.group(4)),
        new Expiry(OffsetDateTime.parse(matcher.group(2)).toInstant()));
  }

  @Test
  void getFederationToken_whenAsked_thenAFederatedUser() throws Exception {
    assertThat(aws.run(federatedUser(), "sts", "get-caller-identity").text())
        .isEqualTo("%1$s\tarn:aws:sts::%1$s:federated-user/bob\t%1$s:bob".formatted(account.id()));
  }

  @Test
  void getFederationToken_whenWithPoliciesAndTags_thenTheyAreGranted() throws Exception {
    SessionCredentials session =
        federatedUser(
            "--policy",
            "{\"Version\":\"2012-10-17\",\"Statement\":[]}",
            "--policy-arns",
            "arn=arn:aws:iam::aws:policy/ReadOnlyAccess",
            "--tags",
            "Key=Team,Value=blue");
    SessionGrant grant = sandbox.directory().grantOf(session.accessKeyId()).orElseThrow();
    assertThat(grant.policy()).contains("{\"Version\":\"2012-10-17\",\"Statement\":[]}");
    assertThat(grant.policyArns()).containsExactly("arn:aws:iam::aws:policy/ReadOnlyAccess");
    assertThat(grant.tags()).containsEntry("Team", "blue");
  }

  @Test
  void getFederationToken_whenSignedByTheFederatedUser_thenAccessDenied() throws Exception {
    assertThat(aws.run(federatedUser(), "sts", "get-federation-token", "--name", "carl").text())
        .contains(
            "An error occurred (AccessDenied) when calling the GetFederationToken operation",
            "Cannot call GetFederationToken with session credentials");
  }

  @Test
  void decodeAuthorizationMessage_whenEncodedHere_thenItsJson() throws Exception {
    String encoded =
        sandbox.directory().messages().encode(DeniedAction.by(alice, "ec2:RunInstances", "*"));
    assertThat(
            aws.run(
                    alice.accessKey(),
                    "sts",
                    "decode-authorization-message",
                    "--encoded-message",
                    encoded)
                .text())
        .startsWith("{\"allowed\":false,\"explicitDeny\":false,\"matchedStatements\":")
        .contains("\"action\":\"ec2:RunInstances\"");
  }

  @Test
  void decodeAuthorizationMessage_whenNotEncodedHere_thenInvalid() throws Exception {
    assertThat(
            aws.run(
                    alice.accessKey(),
                    "sts",
                    "decode-authorization-message",
                    "--encoded-message",
                    "made-up")
                .text())
        .contains("An error occurred (InvalidAuthorizationMessageException) when calling the ");
  }

  @Test
  void getAccessKeyInfo_whenAsked_thenTheAccount() throws Exception {
    assertThat(
            aws.run(
                alice.accessKey(),
                "sts",
                "get-access-key-info",
                "--access-key-id",
                alice.accessKey().accessKeyId().value()))
        .isEqualTo(new DebianAws.Result(0, account.id()));
  }
}
