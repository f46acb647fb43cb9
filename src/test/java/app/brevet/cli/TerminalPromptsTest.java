package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.FakeSts;
import app.brevet.model.AwsCause;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TerminalPromptsTest {

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    world.addUser();
  }

  @Test
  void start_whenACodeIsNeeded_thenAsksForItByProfileAccountAndDevice() {
    FakeTerminal terminal = new FakeTerminal("123456");
    world.sitAt(terminal);

    world.run("start", "demo").expect(0);

    assertThat(terminal.shown()).hasSize(1);
    assertThat(terminal.shown().getFirst()).contains("demo", "1234-5678-9012", CliWorld.SERIAL);
  }

  @Test
  void start_whenACodeIsMalformedOrRefused_thenSaysSoAndAsksAgain() {
    FakeTerminal terminal = new FakeTerminal("12345", "123456", "654321");
    world.sitAt(terminal);
    world.sts.refuseNext(AwsCause.WRONG_OR_SPENT_CODE, "AccessDenied", "invalid MFA");

    world.run("start", "demo").expect(0);

    assertThat(String.join("\n", terminal.shown()))
        .contains("A code has six digits.", "AWS did not take the code");
  }

  @Test
  void start_whenTheClockIsRefused_thenTheSameCodeMayBeTypedAtOnce() {
    FakeTerminal terminal = new FakeTerminal("123456", "123456");
    world.sitAt(terminal);
    world.sts.refuseNext(AwsCause.CLOCK_BEHIND, "SignatureDoesNotMatch", "Signature expired");

    world.run("start", "demo").expect(0);

    assertThat(String.join("\n", terminal.shown()))
        .contains("Brevet goes by AWS's clock now: type the code that")
        .doesNotContain("Set the clock");
  }

  @Test
  void renew_whenTheCodeWasSpent_thenSaysWhenTheNextOneComes() {
    FakeTerminal terminal = new FakeTerminal("123456", "123456", "654321");
    world.sitAt(terminal);
    world.run("start", "demo").expect(0);
    world.clock.advance(Duration.ofSeconds(18));

    world.run("renew", "demo").expect(0);

    assertThat(String.join("\n", terminal.shown())).contains("The next one comes in 12 s");
    assertThat(world.sts.calls(FakeSts.Call.GetSessionToken.class)).hasSize(2);
  }

  @Test
  void start_whenNobodyAnswers_thenExit3() {
    world.sitAt(new FakeTerminal());

    world.run("start", "demo").expect(3);
  }

  @Test
  void start_whenNoInputIsAllowed_thenExit3WithoutAsking() {
    FakeTerminal terminal = new FakeTerminal("123456");
    world.sitAt(terminal);

    world.run("--no-input", "start", "demo").expect(3);

    assertThat(terminal.shown()).isEmpty();
  }

  @Test
  void show_whenTheNameIsLeftOut_thenItIsPickedFromAList() {
    FakeTerminal terminal = new FakeTerminal("1");
    world.sitAt(terminal);

    assertThat(world.run("profile", "show").expect(0).out()).contains("Name: demo");
    assertThat(terminal.shown()).contains("1. demo");
  }

  @Test
  void remove_whenTheAnswerIsNotYes_thenNothingIsRemoved() {
    FakeTerminal terminal = new FakeTerminal("no");
    world.sitAt(terminal);

    world.run("profile", "remove", "demo").expect(1);

    assertThat(world.catalog.profiles()).hasSize(1);
    assertThat(terminal.shown().getFirst()).contains(CliWorld.KEY_ID, "stays valid at AWS");
  }

  @Test
  void remove_whenYesIsGiven_thenRemovedWithoutAsking() throws Exception {
    FakeTerminal terminal = new FakeTerminal();
    world.sitAt(terminal);

    world.run("profile", "remove", "demo", "--yes").expect(0);

    assertThat(world.catalog.profiles()).isEmpty();
    assertThat(world.keychain.list()).isEmpty();
    assertThat(terminal.shown()).isEmpty();
  }

  @Test
  void add_whenTheNameIsTaken_thenTheSecretIsNotAskedFor() {
    FakeTerminal terminal = new FakeTerminal(CliWorld.SECRET);
    world.sitAt(terminal);

    world.run("profile", "add", "user", "demo", "--access-key-id", CliWorld.KEY_ID).expect(1);

    assertThat(terminal.shown()).isEmpty();
  }
}
