package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.AwsException;
import app.brevet.json.JsonObject;
import app.brevet.keychain.Keychain.Lifetime;
import app.brevet.keychain.Keychain.State;
import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsCause;
import app.brevet.model.ProfileName;
import app.brevet.testing.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultsTest {

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    world.addUser();
  }

  @Test
  void start_whenDone_thenSaysWhatIsLeftUntilWhenAndWhere() {
    Ran ran = world.run("start", "demo", "--mfa-code", "123456").expect(0);

    assertThat(ran.out())
        .isEqualToIgnoringNewLines(
            "demo is ready: 12 h 0 min left, until 2026-11-22T20:00:00Z. Written to [demo] in "
                + world.file.path()
                + ".");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void start_whenQuiet_thenPrintsNothing() {
    Ran ran = world.run("start", "demo", "--mfa-code", "123456", "--quiet").expect(0);

    assertThat(ran.out() + ran.err()).isEmpty();
  }

  @Test
  void start_whenTheCodeIsPipedIn_thenItIsUsed() {
    world.reading("123 456\n", "start", "demo", "--mfa-code", "-").expect(0);
  }

  @Test
  void status_whenJson_thenOneDocumentWithTimesInUtcAndSecondsLeft() throws Exception {
    world.run("start", "demo", "--mfa-code", "123456").expect(0);

    JsonObject status = world.run("status", "demo", "--json").expect(0).json();

    assertThat(status.string("state")).isEqualTo("active");
    assertThat(status.string("expiration")).isEqualTo("2026-11-22T20:00:00Z");
    assertThat(status.number("secondsLeft")).isEqualTo(43_200);
    assertThat(status.objects("delivered").getFirst().string("section")).isEqualTo("demo");
  }

  @Test
  void stop_whenASessionLives_thenSaysWhatAwsStillHonours() throws Exception {
    world.run("start", "demo", "--mfa-code", "123456").expect(0);

    JsonObject stopped =
        world.run("stop", "--all", "--json").expect(0).json().objects("stopped").getFirst();

    assertThat(stopped.string("profile")).isEqualTo("demo");
    assertThat(stopped.string("honouredUntil")).isEqualTo("2026-11-22T20:00:00Z");
    assertThat(stopped.objects("takenBack")).hasSize(1);
  }

  @Test
  void start_whenAwsRefuses_thenTheErrorHasAwsCodeAndRequestId() throws Exception {
    world.sts.refuseNext(AwsCause.UNKNOWN_KEY, "InvalidClientTokenId", "The security token…");

    Ran ran = world.run("--json", "start", "demo", "--mfa-code", "123456").expect(5);

    assertThat(ran.error().string("reason")).isEqualTo("aws-unknown-key");
    assertThat(ran.error().string("awsCode")).isEqualTo("InvalidClientTokenId");
    assertThat(ran.error().string("requestId")).isNotBlank();
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void start_whenNoAnswerComes_thenExit6AndTheCodeCountsAsSpent() {
    world.sts.loseNext(AwsException.Reason.NO_ANSWER);
    world.run("start", "demo", "--mfa-code", "123456").expect(6);

    world.run("start", "demo", "--mfa-code", "123456").expect(5);

    assertThat(world.sts.calls().stream().filter(call -> call.toString().contains("SessionToken")))
        .hasSize(1);
  }

  @Test
  void start_whenTheSectionIsForeign_thenExit7AndTheOutputIsNotKept() {
    world.file.foreign(new ProfileName("theirs"), new AccessKeyId(CliWorld.KEY_ID));

    world.run("start", "demo", "--output", "theirs", "--mfa-code", "123456").expect(7);

    assertThat(world.catalog.profiles().getFirst().output()).isEmpty();
    assertThat(world.sts.calls()).hasSize(1);
  }

  @Test
  void keychain_whenLocked_thenExit4AndBothStateAndError() throws Exception {
    world.keychain.be(State.LOCKED);

    Ran ran = world.run("keychain", "status", "--json").expect(4);

    assertThat(ran.json().string("state")).isEqualTo("locked");
    assertThat(ran.error().string("reason")).isEqualTo("keychain-locked");
  }

  @Test
  void keychain_whenAVaultIsMissing_thenNewBeforeItsFirstSecretAndAbsentAfterwards()
      throws Exception {
    world.keychain.beOfKind("vault");
    world.keychain.be(State.ABSENT);

    assertThat(world.run("keychain", "status", "--json").expect(0).json().string("state"))
        .isEqualTo("new");

    world.settings.recordKeychainKind("vault");
    assertThat(world.run("keychain", "status", "--json").expect(4).json().string("state"))
        .isEqualTo("absent");
  }

  @Test
  void keychain_whenItKeepsKeysInMemoryOnly_thenThatIsSaid() throws Exception {
    world.keychain.last(Lifetime.LOGIN);

    assertThat(world.run("keychain", "status", "--json").expect(0).json().string("lifetime"))
        .isEqualTo("login");
    assertThat(world.run("keychain", "status").expect(0).out()).contains("when you log out");
  }

  @Test
  void edit_whenAnEmptyValueIsGiven_thenThatPartIsTakenAway() throws Exception {
    JsonObject edited =
        world
            .run("profile", "edit", "demo", "--mfa-serial", "", "--region", "eu-west-1", "--json")
            .expect(0)
            .json();

    assertThat(edited.optionalString("mfaSerial")).isEmpty();
    assertThat(edited.string("region")).isEqualTo("eu-west-1");
    assertThat(edited.strings("notices")).contains("no-mfa");
  }

  @Test
  void run_whenThereAreNoArguments_thenTheUsageOnStandardErrorAndExit2() {
    Ran ran = world.run().expect(2);

    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("no display", "Usage: brevet");
  }

  @Test
  void help_whenAskedOfACommand_thenOnStandardOutputAndExit0() {
    assertThat(world.run("profile", "add", "role", "--help").expect(0).out())
        .contains("Usage: brevet profile add role", "--external-id")
        .doesNotContain("[commands.");
  }

  @Test
  void run_whenAFaultIsUnforeseen_thenFourPartsWithoutItsMessageOrTrace() throws Exception {
    IllegalStateException fault = new IllegalStateException("planted-secret");

    Ran told = world.meeting(fault, "status");

    assertThat(told.err()).contains("java.lang.IllegalStateException").doesNotContain("planted");
    assertThat(told.err()).doesNotContain("\tat ");
    assertThat(world.meeting(fault, "status", "--json").error().string("reason"))
        .isEqualTo("unforeseen");
  }
}
