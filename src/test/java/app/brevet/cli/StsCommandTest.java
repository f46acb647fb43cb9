package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.brevet.aws.FakeSts.Call;
import app.brevet.model.ProvidedContext;
import app.brevet.testing.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StsCommandTest {

  private static final String ROLE = "arn:aws:iam::123456789012:role/Admin";

  @TempDir Path folder;
  private CliWorld world;

  @BeforeEach
  void addUser() {
    world = new CliWorld(folder);
    world.addUser();
  }

  @Test
  void getSessionToken_whenACodeIsGiven_thenItIsSentWithTheSerial() {
    Ran ran =
        world.run(
            "sts",
            "get-session-token",
            "--as",
            "demo",
            "--serial-number",
            CliWorld.SERIAL,
            "--token-code",
            "123456",
            "--duration-seconds",
            "900",
            "--json");

    ran.expect(0);
    assertThat(ran.out()).contains("\"Credentials\":{\"AccessKeyId\":\"ASIA", "\"secret-1\"");
    Call.GetSessionToken call = world.sts.calls(Call.GetSessionToken.class).getFirst();
    assertThat(call.request().mfa().orElseThrow().code().digits()).isEqualTo("123456");
    assertThat(call.request().duration().seconds()).isEqualTo(900);
  }

  @Test
  void getSessionToken_whenPeopleRead_thenNoSecretIsShown() {
    Ran ran = world.run("sts", "get-session-token", "--as", "demo");

    ran.expect(0);
    assertThat(ran.out()).contains("AccessKeyId: ASIA", "--json").doesNotContain("secret-1");
  }

  @Test
  void anAction_whenACodeWasSpentBefore_thenItIsNotSentAgain() {
    String[] line = {
      "sts",
      "get-session-token",
      "--as",
      "demo",
      "--serial-number",
      CliWorld.SERIAL,
      "--token-code",
      "123456"
    };
    world.run(line).expect(0);

    world.run(line).expect(5);

    assertThat(world.sts.calls(Call.GetSessionToken.class)).hasSize(1);
  }

  @Test
  void assumeRole_whenSignedByTheSession_thenMoreThanAnHourIsRefusedBeforeItIsSent() {
    Ran ran =
        world.run(
            "sts",
            "assume-role",
            "--as",
            "demo",
            "--role-arn",
            ROLE,
            "--duration-seconds",
            "2h",
            "--json");

    ran.expect(2);
    assertThat(ran.out()).contains("input-chained-duration");
    assertThat(world.sts.calls(Call.AssumeRole.class)).isEmpty();
  }

  @Test
  void assumeRole_whenSignedByTheKey_thenTwelveHoursAreAsked() {
    Ran ran =
        world.run(
            "sts",
            "assume-role",
            "--as",
            "demo",
            "--by",
            "key",
            "--role-arn",
            ROLE,
            "--duration-seconds",
            "12h");

    ran.expect(0);
    Call.AssumeRole call = world.sts.calls(Call.AssumeRole.class).getFirst();
    assertThat(call.signer().value()).isEqualTo(CliWorld.KEY_ID);
    assertThat(call.request().duration().seconds()).isEqualTo(43_200);
  }

  @Test
  void assumeRole_whenContextsAreGivenInAFile_thenSentAndWiped() throws Exception {
    Path contexts =
        Files.writeString(
            folder.resolve("contexts.json"),
            """
            [ {
              "ProviderArn": "arn:aws:iam::aws:contextProvider/IdentityCenter",
              "ContextAssertion": "the-assertion"
            } ]
            """);

    Ran ran =
        world.run(
            "sts",
            "assume-role",
            "--as",
            "demo",
            "--by",
            "key",
            "--role-arn",
            ROLE,
            "--provided-contexts",
            contexts.toString());

    ran.expect(0);
    ProvidedContext sent =
        world.sts.calls(Call.AssumeRole.class).getFirst().request().providedContexts().getFirst();
    assertThat(sent.provider()).hasToString("arn:aws:iam::aws:contextProvider/IdentityCenter");
    assertThat(sent.assertion().length()).isEqualTo("the-assertion".length());
    assertThatIllegalStateException().isThrownBy(sent.assertion()::reveal);
  }

  @Test
  void assumeRole_whenAContextIsTooLong_thenRefusedBeforeItIsSentAndNotRepeated() {
    String context =
        "[{\"ProviderArn\":\"arn:aws:iam::aws:contextProvider/IdentityCenter\",\"ContextAssertion\":\""
            + "hunter".repeat(400)
            + "\"}]";

    Ran ran =
        world.reading(
            context,
            "sts",
            "assume-role",
            "--as",
            "demo",
            "--role-arn",
            ROLE,
            "--provided-contexts",
            "-");

    ran.expect(2);
    assertThat(ran.err())
        .contains("A context assertion has 4 to 2,048 characters. This one has 2400.")
        .doesNotContain("hunter");
    assertThat(world.sts.calls(Call.AssumeRole.class)).isEmpty();
  }

  @Test
  void getFederationToken_whenARoleIsToSign_thenUsageSaysSo() {
    world.run("profile", "add", "role", "admin", "--role-arn", ROLE, "--source", "demo").expect(0);

    Ran ran = world.run("sts", "get-federation-token", "--as", "admin", "--name", "guest");

    ran.expect(2);
    assertThat(ran.err()).contains("Nothing that admin has may sign GetFederationToken");
  }

  @Test
  void decode_whenAWholeErrorIsPiped_thenExplained() {
    String error = "denied. Encoded authorization failure message: " + "aB3_".repeat(40) + " (403)";

    Ran ran =
        world.reading(
            error, "sts", "decode-authorization-message", "--as", "demo", "--encoded-message", "-");

    ran.expect(0);
    assertThat(ran.out())
        .contains(
            "Who: arn:aws:iam::123456789012:user/demo",
            "What: ec2:StopInstances",
            "Why: a statement forbids it.",
            "Statement: DENY NoStop",
            "aws:Region = eu-west-1");
    assertThat(world.tools.calls().getFirst()).endsWith("aB3_".repeat(40));
  }

  @Test
  void samlAssertion_whenGivenInAFile_thenSentUnsigned() throws Exception {
    Path assertion = Files.writeString(folder.resolve("assertion"), "PHNhbWw+\n");

    Ran ran =
        world.run(
            "sts",
            "assume-role-with-saml",
            "--role-arn",
            ROLE,
            "--principal-arn",
            "arn:aws:iam::123456789012:saml-provider/Corp",
            "--saml-assertion",
            assertion.toString(),
            "--json");

    ran.expect(0);
    assertThat(world.sts.calls(Call.AssumeRoleWithSaml.class)).hasSize(1);
  }

  @Test
  void getWebIdentityToken_whenAsked_thenTheTokenStandsInTheDocumentOnly() {
    String[] line = {"sts", "get-web-identity-token", "--as", "demo", "--audience", "https://a.b"};

    assertThat(world.run(line).out()).doesNotContain("signed-token").contains("Expiration");
    String[] json = {
      "sts", "get-web-identity-token", "--as", "demo", "--audience", "https://a.b", "--json"
    };
    assertThat(world.run(json).out()).contains("\"WebIdentityToken\":\"signed-token\"");
  }
}
