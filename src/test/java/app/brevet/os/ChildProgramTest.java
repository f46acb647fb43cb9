package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.os.ChildProgram.Outcome;
import app.brevet.testing.ChildJvm;
import app.brevet.testing.RealPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ChildProgramTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @BeforeEach
  void needsAShell() {
    RealPart.requireSystem("a POSIX shell", OperatingSystem.LINUX);
  }

  private static ChildProgram shell(String script) {
    return new ChildProgram(List.of("sh", "-c", script), Map.of("PATH", "/usr/bin:/bin"));
  }

  @Test
  void stop_whenItTakesNoNoticeOfTheSignal_thenItIsKilled() throws Exception {
    Path ready = folder.resolve("ready");
    ChildProgram program = shell("trap '' TERM; sleep 500 & touch '" + ready + "'; wait");
    CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                outcome.complete(program.run(LONG));
              } catch (InterruptedException e) {
                outcome.completeExceptionally(e);
              }
            });
    while (!Files.exists(ready)) {
      Thread.onSpinWait();
    }

    program.stop();

    assertThat(outcome.get(15, TimeUnit.SECONDS)).isEqualTo(new Outcome.Stopped());
  }

  @Test
  void run_whenItWasStoppedBefore_thenNothingIsStarted() throws Exception {
    Path noProgram = Files.writeString(folder.resolve("data"), "no program");
    ChildProgram program = new ChildProgram(List.of(noProgram.toString()), Map.of());
    program.stop();

    assertThat(program.run(LONG)).isEqualTo(new Outcome.Stopped());
  }

  @Test
  void run_whenAChildOfItKeepsTheOutputOpen_thenWhatWasWrittenCounts() throws Exception {
    assertThat(shell("sleep 8 & echo 123456; echo hm >&2").run(LONG))
        .isEqualTo(new Outcome.Ended(0, "123456\n", "hm\n"));
  }

  @Test
  void run_whenItWritesMoreThanIsKept_thenTheFirst64Kilobytes() throws Exception {
    assertThat(shell("head -c 300000 /dev/zero | tr '\\0' x").run(LONG))
        .isEqualTo(new Outcome.Ended(0, "x".repeat(64 * 1024), ""));
  }

  @Test
  void run_whenThisProcessIsEndingAlready_thenNoChildIsLeft() throws Exception {
    try (ChildJvm jvm = ChildJvm.start(ChildProgramMain.class)) {
      assertThat(jvm.lines()).containsExactly("Stopped[]", "0");
    }
  }
}
