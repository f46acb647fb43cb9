package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AwsCause;
import app.brevet.testing.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What is advised can be done, and is about what was asked.
final class AdviceTest {

  private static final String ROLE = "arn:aws:iam::123456789012:role/Admin";

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    world.addUser();
  }

  private Ran run(String line) {
    return world.run(line.replace("ROLE", ROLE).split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "sts get-caller-identity --as nobody,AWS was not asked for nobody.",
    "sts get-access-key-info --as demo --access-key-id x,AWS was not asked for demo.",
    "sts assume-role-with-saml --role-arn x --principal-arn y --saml-assertion -,AWS was not"
        + " asked.",
    "sts get-session-token --as demo --serial-number "
        + CliWorld.SERIAL
        + " --no-input,AWS was not asked for demo."
  })
  void sts_whenItIsRefusedHere_thenNobodySaysThatAwsDidNotAnswer(String line, String what) {
    assertThat(run(line).err()).contains(what).doesNotContain("did not answer");
  }

  @Test
  void assumeRoot_whenTheAccountIsMistyped_thenNobodyAsksForAnArn() {
    Ran ran =
        run("sts assume-root --as demo --target-principal 123"
                + " --task-policy-arn S3UnlockBucketPolicy")
            .expect(2);

    assertThat(ran.err()).contains("\"123\" is no account").doesNotContain("is not an ARN");
  }

  @Test
  void getWebIdentityToken_whenThereAreElevenAudiences_thenTheirNumberIsTold() {
    String audiences = " --audience a".repeat(11);

    Ran ran = run("sts get-web-identity-token --as demo" + audiences).expect(2);

    assertThat(ran.err()).contains("There are 11 audiences.", "ten at most");
    run("sts get-web-identity-token --as demo" + " --audience a".repeat(10)).expect(0);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNKNOWN_KEY", "WRONG_SECRET", "OPT_IN_REGION"})
  void addUser_whenAwsRefusesItsKey_thenNobodyIsToEditWhatIsNotThere(AwsCause cause) {
    world.sts.refuseNext(cause, "InvalidClientTokenId", "invalid");
    String line = "profile add user other --access-key-id " + CliWorld.KEY_ID;

    Ran ran = world.reading(CliWorld.SECRET, line.split(" ")).expect(5);

    assertThat(ran.err()).doesNotContain("profile edit");
    if (cause == AwsCause.UNKNOWN_KEY) {
      assertThat(ran.err()).contains("`--region us-gov-west-1`");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "start demo,`brevet start demo`",
    "renew demo,`brevet renew demo`",
    "start keyed,`brevet start keyed`",
    "renew keyed,`brevet renew keyed`",
    "credentials keyed,`brevet start keyed`",
    "start chained,`brevet start chained`"
  })
  void start_whenACodeIsNeeded_thenItsOwnCommandIsNamed(String line, String command) {
    run("profile add role keyed --source demo --via key --role-arn ROLE").expect(0);
    run("profile add role chained --source demo --role-arn ROLE").expect(0);

    assertThat(run(line + " --no-input").expect(3).err())
        .contains("Run " + command + " in a terminal");
  }

  @ParameterizedTest
  @CsvSource({
    "start web,`brevet start web --token -`",
    "renew web,`brevet renew web --token -`",
    "start corp,`brevet start corp --assertion -`",
    "start beyond,`brevet start beyond --token -`"
  })
  void start_whenATokenIsNeeded_thenTheOptionThatTakesItIsNamed(String line, String command) {
    run("profile add web-identity web --token-file - --role-arn ROLE").expect(0);
    run("profile add role beyond --source web --role-arn ROLE").expect(0);
    run("profile add saml corp --assertion - --role-arn ROLE --provider-arn "
            + "arn:aws:iam::123456789012:saml-provider/Corp")
        .expect(0);

    assertThat(run(line + " --no-input").expect(3).err())
        .contains("Run " + command + " and give it")
        .doesNotContain(" or `brevet");
  }

  @ParameterizedTest
  @CsvSource({
    "profile add federated f --source demo --duration 37h,15 minutes to 36 hours for a user",
    "profile add role r --source demo --role-arn ROLE --duration 13h,15 minutes to 36 hours",
    "console demo --duration 13h,15 minutes to 12 hours.",
    "sts assume-root --as demo --target-principal 123456789012"
        + " --task-policy-arn S3UnlockBucketPolicy --duration-seconds 901,15 minutes at most.",
    "sts get-web-identity-token --as demo --audience a --duration-seconds 59,one minute to one"
        + " hour.",
    "sts get-web-identity-token --as demo --audience a --duration-seconds 3601,one minute to one"
        + " hour."
  })
  void duration_whenOutOfRange_thenTheLimitsAreThoseOfWhatWasAsked(String line, String limits) {
    assertThat(run(line).expect(2).err()).contains("Choose " + limits);
    assertThat(run(line + " --json").out()).contains("duration-out-of-range\"");
  }
}
