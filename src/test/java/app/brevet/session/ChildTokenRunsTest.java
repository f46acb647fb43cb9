package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.CodeCommand;
import app.brevet.model.Secret;
import app.brevet.model.TokenProgramReason;
import app.brevet.os.NamedPrograms;
import app.brevet.os.OperatingSystem;
import app.brevet.testing.RealPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Programs in processes of their own; each is a script of the test.
@Timeout(60)
final class ChildTokenRunsTest {

  private static final int MOST = 120_000;

  @TempDir private Path folder;

  @BeforeEach
  void requireAShell() {
    RealPart.requireSystem("a POSIX shell", OperatingSystem.LINUX);
  }

  private TokenRuns.Run run(String script, Duration patience) throws Exception {
    Path file = folder.resolve("get");
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    Map<String, String> environment =
        Map.of("PATH", "/usr/bin:/bin", "AWS_SECRET_ACCESS_KEY", "planted", "KEPT", "kept");
    return new ChildTokenRuns(new NamedPrograms(environment, folder), patience)
        .of(CodeCommand.Line.parse("~/get it"), MOST);
  }

  private TokenRuns.Answer answer(String script) throws Exception {
    return run(script, Duration.ofSeconds(30)).answer();
  }

  private static String text(TokenRuns.Answer answer) {
    assertThat(answer).isInstanceOf(TokenRuns.Answer.Given.class);
    try (Secret printed = ((TokenRuns.Answer.Given) answer).printed()) {
      return printed.reveal();
    }
  }

  @Test
  void answer_whenItPrintsALongAssertion_thenItIsWhole() throws Exception {
    String printed = text(answer("head -c 100000 /dev/zero | tr '\\0' 'P'"));

    assertThat(printed).hasSize(100_000).containsOnlyOnce("P".repeat(100_000));
  }

  @Test
  void answer_whenItPrintsWithoutEnd_thenOnlySoMuchIsKept() throws Exception {
    assertThat(text(answer("head -c 500000 /dev/zero"))).hasSize(MOST);
  }

  @Test
  void answer_whenItLooksAtItsEnvironment_thenNothingSecretIsInIt() throws Exception {
    assertThat(text(answer("echo \"$AWS_SECRET_ACCESS_KEY/$KEPT/$1\"")).strip())
        .isEqualTo("/kept/it");
  }

  @Test
  void answer_whenItEndsWithAnError_thenItsFirstLineIsTold() throws Exception {
    assertThat(answer("echo token; echo 'log in first' >&2; exit 3"))
        .isEqualTo(new TokenRuns.Answer.None(TokenProgramReason.FAILED, "log in first"));
    assertThat(answer("exit 4"))
        .isEqualTo(new TokenRuns.Answer.None(TokenProgramReason.FAILED, "exit code 4"));
  }

  @Test
  void answer_whenItPrintsNothing_thenThatIsTold() throws Exception {
    assertThat(answer("exit 0"))
        .isEqualTo(new TokenRuns.Answer.None(TokenProgramReason.NOTHING, ""));
  }

  @Test
  void answer_whenItTakesTooLong_thenItIsEnded() throws Exception {
    assertThat(run("sleep 60", Duration.ofMillis(200)).answer())
        .isEqualTo(new TokenRuns.Answer.None(TokenProgramReason.TIMED_OUT, ""));
  }

  @Test
  void answer_whenItIsStoppedBefore_thenItNeverRuns() throws Exception {
    TokenRuns.Run run = run("touch ran", Duration.ofSeconds(30));

    run.stop();

    assertThat(run.answer()).isEqualTo(new TokenRuns.Answer.Stopped());
  }

  @Test
  void answer_whenThereIsNoSuchProgram_thenThatIsTold() throws Exception {
    ChildTokenRuns runs =
        new ChildTokenRuns(new NamedPrograms(Map.of(), folder), Duration.ofSeconds(1));

    assertThat(runs.of(CodeCommand.Line.parse("~/nothing"), MOST).answer())
        .isEqualTo(new TokenRuns.Answer.None(TokenProgramReason.NOT_FOUND, ""));
  }
}
