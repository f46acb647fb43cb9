package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.FakeSts;
import app.brevet.json.JsonObject;
import app.brevet.mfa.CodeAnswer;
import app.brevet.mfa.CodeRuns;
import app.brevet.model.CodeProgramReason;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaCode;
import app.brevet.testing.Ran;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MfaSourceCommandTest {

  private static final String SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    world.addUser();
  }

  /// Every program gives this answer.
  private void programsAnswer(CodeAnswer answer) {
    world.programs =
        _ ->
            new CodeRuns.Run() {
              @Override
              public CodeAnswer answer() {
                return answer;
              }

              @Override
              public void stop() {}
            };
  }

  private static CodeAnswer given(String digits) {
    try {
      return new CodeAnswer.Given(MfaCode.parse(digits));
    } catch (InvalidInputException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> sent() {
    return world.sts.calls(FakeSts.Call.GetSessionToken.class).stream()
        .map(call -> call.request().mfa().orElseThrow().code().digits())
        .toList();
  }

  @Test
  void source_whenNothingIsGiven_thenTellsWhichIsUsed() {
    assertThat(world.run("mfa", "source", "demo").expect(0).out().strip())
        .isEqualTo("You type the codes of demo.");

    world.run("mfa", "source", "demo", "--command", "op item get AWS --otp").expect(0);
    assertThat(world.run("mfa", "source", "demo").expect(0).out().strip())
        .isEqualTo("Codes of demo come from the command op item get AWS --otp");

    world.run("mfa", "source", "demo", "--ykman", "AWS", "--device", "12").expect(0);
    assertThat(world.run("mfa", "source", "demo").expect(0).out().strip())
        .isEqualTo("Codes of demo come from the account AWS of the YubiKey 12.");

    world.run("mfa", "source", "demo", "--none").expect(0);
    assertThat(world.run("mfa", "source", "demo").expect(0).out().strip())
        .isEqualTo("You type the codes of demo.");
  }

  @Test
  void source_whenASeedIsStored_thenItGoesFirstAndThatIsSaid() throws Exception {
    world.reading(SEED, "mfa", "enrol", "demo", "--uri", "-").expect(0);

    Ran ran = world.run("mfa", "source", "demo", "--ykman", "AWS").expect(0);

    assertThat(ran.out()).contains("the secret key that is stored here");
    assertThat(ran.err()).contains("brevet mfa forget demo");
    JsonObject told = world.run("mfa", "source", "demo", "--json").expect(0).json();
    assertThat(told.string("source")).isEqualTo("seed");
    assertThat(told.string("ykman")).isEqualTo("AWS");
  }

  @ParameterizedTest
  @CsvSource({
    "usage,mfa source demo --command x --none",
    "usage,mfa source demo --device 1",
    "input-code-command-malformed,mfa source demo --command \"x",
    "input-code-command-relative,mfa source demo --command bin/code",
    "input-yubikey-serial-malformed,mfa source demo --ykman AWS --device x",
    "input-seed-needs-a-device,mfa source plain --command x"
  })
  void source_whenTheInputIsBad_thenExit2AndTheReason(String reason, String line) throws Exception {
    world
        .reading(
            CliWorld.SECRET,
            "profile add user plain --no-verify --access-key-id AKIAIOSFODNN7EXAMPLF".split(" "))
        .expect(0);

    Ran ran = world.run((line + " --json").split(" ")).expect(2);

    assertThat(ran.error().string("reason")).isEqualTo(reason);
  }

  @Test
  void profile_whenAProgramIsNamed_thenTheProfileSaysNothingOfIt() {
    world.run("mfa", "source", "demo", "--command", "planted-program").expect(0);

    assertThat(world.run("profile", "show", "demo", "--json").expect(0).out())
        .doesNotContain("planted-program");
  }

  @Test
  void start_whenAYubiKeyMakesTheCode_thenToldToTouchIt() {
    world.run("mfa", "source", "demo", "--ykman", "AWS").expect(0);
    programsAnswer(given("123456"));
    FakeTerminal terminal = new FakeTerminal();
    world.sitAt(terminal);

    world.run("start", "demo").expect(0);

    assertThat(terminal.shown()).singleElement().asString().contains("Touch your YubiKey");
    assertThat(sent()).containsExactly("123456");
  }

  @Test
  void start_whenNobodyCanBeAskedAndTheProgramFails_thenExit3AndWhy() throws Exception {
    world.run("mfa", "source", "demo", "--command", "op").expect(0);
    programsAnswer(new CodeAnswer.None(CodeProgramReason.FAILED, "not signed in"));

    Ran ran = world.run("start", "demo", "--no-input", "--json").expect(3);

    assertThat(ran.error().string("reason")).isEqualTo("code-program-failed");
    assertThat(ran.error().string("message")).contains("op ended with an error: not signed in.");
  }

  @Test
  void start_whenSomebodyIsThereAndTheProgramFails_thenAskedAndToldWhy() {
    world.run("mfa", "source", "demo", "--command", "op").expect(0);
    programsAnswer(new CodeAnswer.None(CodeProgramReason.NO_CODE, ""));
    FakeTerminal terminal = new FakeTerminal("111222");
    world.sitAt(terminal);

    world.run("start", "demo").expect(0);

    assertThat(String.join("\n", terminal.shown())).contains("printed is not a code", "Code of");
    assertThat(sent()).containsExactly("111222");
  }

  @Test
  void start_whenACodeIsGiven_thenNoProgramRuns() {
    world.run("mfa", "source", "demo", "--command", "op").expect(0);

    world.run("start", "demo", "--mfa-code", "111222").expect(0);

    assertThat(sent()).containsExactly("111222");
  }

  @Test
  void credentials_whenNobodyActedForLong_thenExit3AndWhatToRun() throws Exception {
    world.reading(SEED, "mfa", "enrol", "demo", "--uri", "-").expect(0);
    world.run("start", "demo").expect(0);
    world.clock.advance(Duration.ofHours(13));

    Ran ran = world.run("credentials", "demo").expect(3);

    assertThat(ran.err()).contains("Run `brevet start demo`.");
    assertThat(sent()).hasSize(1);
    world.run("start", "demo").expect(0);
    world.run("credentials", "demo").expect(0);
  }

  @Test
  void credentials_whenTheWindowIsLocked_thenExit3() throws Exception {
    world.reading(SEED, "mfa", "enrol", "demo", "--uri", "-").expect(0);
    world.windowLocked = true;

    Ran ran = world.run("credentials", "demo", "--json").expect(3);

    assertThat(ran.error().string("reason")).isEqualTo("silent-use-locked");
  }

  @Test
  void credentials_whenACodeIsGiven_thenThatIsAnActAndTheProgramMakesTheNext() {
    world.run("mfa", "source", "demo", "--command", "op").expect(0);
    programsAnswer(given("654321"));
    world.run("credentials", "demo", "--mfa-code", "111222").expect(0);
    world.run("stop", "demo").expect(0);

    world.run("credentials", "demo").expect(0);

    assertThat(sent()).containsExactly("111222", "654321");
  }

  @Test
  void start_whenNobodyCanBeAskedAndTheProgramFails_thenTheAdviceFitsThat() throws Exception {
    world.run("mfa", "source", "demo", "--command", "op").expect(0);
    programsAnswer(new CodeAnswer.None(CodeProgramReason.NO_CODE, ""));

    Ran ran = world.run("start", "demo", "--no-input", "--json").expect(3);

    assertThat(ran.error().string("advice")).contains("with `--mfa-code`").doesNotContain("Type");
  }

  @Test
  void credentials_whenTheTimeIsOverAndSomebodyIsThere_thenToldWhyAndNotToRunAnother() {
    world.reading(SEED, "mfa", "enrol", "demo", "--uri", "-").expect(0);
    FakeTerminal terminal = new FakeTerminal("111222");
    world.sitAt(terminal);

    world.run("credentials", "demo").expect(0);

    assertThat(terminal.shown().getFirst())
        .isEqualTo("Programs get codes of demo only within 12 h of your last act with it.");
    assertThat(terminal.shown().get(1)).startsWith("Code of");
  }

  @Test
  void credentials_whenAYubiKeyMakesTheCodes_thenAskedOnATerminalOnly() throws Exception {
    world.run("mfa", "source", "demo", "--ykman", "AWS").expect(0);
    programsAnswer(given("654321"));
    world.run("start", "demo").expect(0);
    world.run("stop", "demo").expect(0);
    programsAnswer(given("123456"));

    Ran ran = world.run("credentials", "demo", "--json").expect(3);
    assertThat(ran.error().string("reason")).isEqualTo("code-needed");

    world.sitAt(new FakeTerminal());
    world.run("credentials", "demo").expect(0);
    assertThat(sent()).containsExactly("654321", "123456");
  }

  @Test
  void source_whenTheSeedIsThatOfAFormerDevice_thenItIsNotTheSource() throws Exception {
    world.reading(SEED, "mfa", "enrol", "demo", "--uri", "-").expect(0);

    world.run("profile", "edit", "demo", "--mfa-serial", CliWorld.SERIAL + "-2").expect(0);

    assertThat(world.run("mfa", "source", "demo", "--json").expect(0).json().string("source"))
        .isEqualTo("typed");
    assertThat(world.run("credentials", "demo", "--json").expect(3).error().string("reason"))
        .isEqualTo("code-needed");
  }
}
