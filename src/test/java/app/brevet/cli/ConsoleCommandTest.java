package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.activity.Activity;
import app.brevet.aws.FakeSts;
import app.brevet.json.JsonObject;
import app.brevet.model.AwsCause;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.testing.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConsoleCommandTest {

  private static final String LINK =
      "https://signin.aws.amazon.com/federation?Action=login&Issuer=Brevet&Destination="
          + "https%3A%2F%2Fconsole.aws.amazon.com%2Fconsole%2Fhome%3Fregion%3Dus-east-1"
          + "&SigninToken=signin-1";

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    world.addUser();
  }

  private void addRole(String... more) {
    String line =
        "profile add role admin --source demo --role-arn arn:aws:iam::123456789012:role/admin ";
    world.run((line + String.join(" ", more)).strip().split(" ")).expect(0);
  }

  private SessionPolicy policy() {
    return world.sts.calls(FakeSts.Call.GetFederationToken.class).getFirst().request().policy();
  }

  @Test
  void console_whenPrinted_thenTheLinkAloneIsOnStandardOutputAndTheWarningBeside() {
    Ran ran = world.run("console", "demo", "--print").expect(0);

    assertThat(ran.out().strip()).isEqualTo(LINK);
    assertThat(ran.err())
        .contains("Whoever has this link within the next 15 minutes is signed in.")
        .contains("knows nothing of MFA")
        .contains("ReadOnlyAccess")
        .doesNotContain("signin-1");
  }

  @Test
  void console_whenPrintedAsJson_thenOneDocument() throws Exception {
    JsonObject told =
        world.run("console", "demo", "--print", "--duration", "2h", "--json").expect(0).json();

    assertThat(told.string("link")).isEqualTo(LINK);
    assertThat(told.string("profile")).isEqualTo("demo");
    assertThat(told.string("page"))
        .isEqualTo("https://console.aws.amazon.com/console/home?region=us-east-1");
    assertThat(told.string("until")).isEqualTo("2026-11-22T10:00:00Z");
    assertThat(told.string("identity")).isEqualTo("federated-user");
    assertThat(told.string("policy")).isEqualTo("ReadOnlyAccess");
    assertThat(told.bool("durationRefused", true)).isFalse();
  }

  @Test
  void console_whenARole_thenNoWordOfPoliciesAndTheCodeIsTaken() {
    addRole();

    Ran ran =
        world
            .run(
                "console",
                "admin",
                "--service",
                "s3",
                "--region",
                "eu-west-1",
                "--print",
                "--mfa-code",
                "123456")
            .expect(0);

    assertThat(ran.out()).contains("%2Fs3%2Fhome%3Fregion%3Deu-west-1");
    assertThat(ran.err()).doesNotContain("MFA", "policies");
  }

  private void addGuest(String... more) {
    String line = "profile add federated guest --source demo " + String.join(" ", more);
    world.run(line.strip().split(" ")).expect(0);
  }

  @Test
  void console_whenAFederatedUserHasNoPolicy_thenWarnsAndSaysWhatToDo() {
    addGuest();

    Ran ran = world.run("console", "guest", "--print").expect(0);

    assertThat(ran.err())
        .contains("guest has no policy", "--policy-arn", "brevet profile edit", "MFA");
  }

  @Test
  void console_whenAPolicyIsChosenForAFederatedUser_thenThatOneAndNoWarning() {
    addGuest();

    Ran ran =
        world
            .run("console", "guest", "--print", "--policy-arn", "ReadOnlyAccess", "--json")
            .expect(0);

    assertThat(ran.err()).doesNotContain("has no policy");
    assertThat(policy().arns()).hasSize(1);
  }

  @Test
  void console_whenAFederatedUserHasAPolicy_thenNoWarningButOfMfa() {
    addGuest("--policy-arn", "arn:aws:iam::aws:policy/ReadOnlyAccess");

    assertThat(world.run("console", "guest", "--print").expect(0).err())
        .contains("knows nothing of MFA")
        .doesNotContain("has no policy");
  }

  @Test
  void console_whenAUserIsRefusedByAws_thenItWasWarnedBefore() {
    world.sts.refuseNext(AwsCause.NOT_AUTHORIZED, "AccessDenied", "no");

    assertThat(world.run("console", "demo", "--print").expect(5).err())
        .contains("knows nothing of MFA");
  }

  @Test
  void console_whenARolesSessionsAreUnderAnHour_thenItIsForAnHourAndSaysSo() {
    addRole("--duration", "15m");

    Ran ran = world.run("console", "admin", "--print", "--mfa-code", "123456").expect(0);

    assertThat(ran.err()).contains("for one hour only");
    assertThat(world.sts.calls(FakeSts.Call.AssumeRole.class))
        .extracting(call -> call.request().duration())
        .containsExactly(SessionDuration.ROLE_DEFAULT);
  }

  @Test
  void console_whenPrintedAndWhenItFails_thenBothAreInTheActivity() {
    world.run("console", "demo", "--print").expect(0);
    world.run("console", "demo", "--browser", "no-such-browser").expect(1);

    assertThat(world.activity.events())
        .endsWith(Activity.Event.CONSOLE_PRINTED, Activity.Event.CONSOLE_FAILED);
  }

  @Test
  void console_whenNoCodeCanBeAskedFor_thenExit3() {
    addRole();

    world.run("console", "admin", "--print").expect(3);
  }

  @Test
  void console_whenSignedOutFirst_thenTheLinkSignsOut() {
    assertThat(world.run("console", "demo", "--print", "--sign-out-first").expect(0).out())
        .startsWith("https://us-east-1.signin.aws.amazon.com/oauth?Action=logout&redirect_uri=");
  }

  @Test
  void console_whenAPolicyIsNamed_thenThatOne() {
    world.run("console", "demo", "--print", "--policy-arn", "AdministratorAccess").expect(0);

    assertThat(policy().arns())
        .extracting(Object::toString)
        .isEqualTo(List.of("arn:aws:iam::aws:policy/AdministratorAccess"));
  }

  @Test
  void console_whenThePolicyIsInAFile_thenItIsSentWithoutBlanks() throws Exception {
    Path file = Files.writeString(folder.resolve("policy.json"), "{ \"Statement\": [ ] }");

    world.run("console", "demo", "--print", "--policy", file.toString()).expect(0);

    assertThat(policy()).isEqualTo(new SessionPolicy(Optional.of("{\"Statement\":[]}"), List.of()));
  }

  @Test
  void console_whenAwsDoesNotTakeTheDuration_thenThatIsSaid() {
    addRole("--via", "key");
    world.federation.takeNoDuration();

    Ran ran =
        world
            .run("console", "admin", "--print", "--duration", "2h", "--mfa-code", "123456")
            .expect(0);

    assertThat(ran.err()).contains("AWS did not take that duration.", "2026-11-22T09:00:00Z");
  }

  @Test
  void console_whenTheSignInRefuses_thenExit5() throws Exception {
    world.federation.refuse(AwsCause.UNKNOWN, 400);

    Ran ran = world.run("console", "demo", "--print", "--json").expect(5);

    assertThat(ran.error().string("reason")).isEqualTo("console-session-refused");
    assertThat(ran.error().optionalString("requestId")).isEmpty();
  }

  @Test
  void console_whenTheSignInRefuses_thenItsRequestIdIsTold() throws Exception {
    world.federation.refuse(AwsCause.UNKNOWN, 400, Optional.of("req-1"));

    Ran told = world.run("console", "demo", "--print").expect(5);
    Ran json = world.run("console", "demo", "--print", "--json").expect(5);
    Ran activity = world.run("activity", "--event", "console-failed").expect(0);

    assertThat(told.err().lines()).endsWith("AWS said: HTTP status 400 (request req-1)");
    assertThat(json.error().string("awsMessage")).isEqualTo("HTTP status 400");
    assertThat(json.error().string("requestId")).isEqualTo("req-1");
    assertThat(activity.out().lines()).hasSize(2).allMatch(line -> line.contains("req-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "usage,console demo --print --browser firefox",
    "usage,console demo --print --container x",
    "usage,console demo --policy x --policy-arn ReadOnlyAccess",
    "input-console-service-malformed,console demo --service S3",
    "input-region-malformed,console demo --region x",
    "input-region-elsewhere,console demo --region cn-north-1",
    "input-duration-out-of-range,console demo --duration 13h",
    "input-not-an-arn,console demo --policy-arn Everything",
    "input-browser-profile-unknown,console demo --browser epiphany --browser-profile x",
    "input-browser-container-malformed,console demo --browser chromium --container x",
    "input-browser-malformed,console demo --browser ./x",
    "input-console-duration-fixed,console admin --duration 2h",
    "input-console-policy-of-a-role,console admin --policy-arn ReadOnlyAccess"
  })
  void console_whenTheInputIsBad_thenExit2AndTheReasonAndNothingIsAsked(String reason, String line)
      throws Exception {
    addRole();

    Ran ran = world.run((line + " --json").split(" ")).expect(2);

    assertThat(ran.error().string("reason")).isEqualTo(reason);
    assertThat(world.sts.calls()).allMatch(FakeSts.Call.GetCallerIdentity.class::isInstance);
    assertThat(world.federation.calls()).isEmpty();
  }

  @Test
  void console_whenTheBrowserIsNotThere_thenExit1AndTheLinkIsNowhere() {
    Ran ran = world.run("console", "demo", "--browser", "no-such-browser").expect(1);

    assertThat(ran.err()).contains("There is no program no-such-browser.", "--print");
    assertThat(ran.out() + ran.err()).doesNotContain("signin-1");
  }

  @Test
  void console_whenThereIsNoDisplay_thenExit1AndWhatToDo() throws Exception {
    Ran ran = world.run("console", "demo", "--json").expect(1);

    assertThat(ran.error().string("reason")).isEqualTo("console-no-display");
  }
}
