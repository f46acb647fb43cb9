package app.brevet.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.CodeCommand;
import app.brevet.model.CodeProgramReason;
import app.brevet.model.InvalidInputException;
import app.brevet.os.NamedPrograms;
import app.brevet.os.OperatingSystem;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real processes; what is named `ykman` here is a script of the test, but for the last test.
@Timeout(60)
final class ChildCodeRunsTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @BeforeEach
  void needsAShell() {
    RealPart.requireSystem("a POSIX shell", OperatingSystem.LINUX);
  }

  private CodeRuns.Run run(String line, Duration patience) throws InvalidInputException {
    Map<String, String> environment =
        Map.of(
            "PATH", folder + ":/usr/bin:/bin",
            "AWS_SECRET_ACCESS_KEY", "planted",
            "AWS_SESSION_TOKEN", "planted",
            "BREVET_VAULT_PASSPHRASE_FILE", "/planted",
            "AWS_PROFILE", "work");
    return new ChildCodeRuns(new NamedPrograms(environment, folder), patience)
        .of(CodeCommand.Line.parse(line));
  }

  private CodeAnswer answer(String line) throws Exception {
    return run(line, LONG).answer();
  }

  private void script(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static void assertNone(CodeAnswer answer, CodeProgramReason reason, String detail) {
    assertThat(answer).isEqualTo(new CodeAnswer.None(reason, detail));
  }

  private static String digits(CodeAnswer answer) {
    assertThat(answer).isInstanceOf(CodeAnswer.Given.class);
    return ((CodeAnswer.Given) answer).code().digits();
  }

  @Test
  void answer_whenTheLastLineIsACode_thenThatOne() throws Exception {
    script("op", "echo 111111; echo ' 222222 '; echo; echo noise >&2");

    assertThat(digits(answer("op item get AWS --otp"))).isEqualTo("222222");
  }

  @Test
  void answer_whenWordsAreQuoted_thenEachIsOneArgumentAndNoShellReadsThem() throws Exception {
    script("op", "[ \"$1 $2 $3\" = '$(touch x) two words ;' ] && echo 123456");

    assertThat(digits(answer("op '$(touch x)' \"two words\" ;"))).isEqualTo("123456");
  }

  @Test
  void answer_whenTheEnvironmentHasSecrets_thenTheProgramIsNotGivenThem() throws Exception {
    script("op", "env > '" + folder.resolve("env") + "'; echo 123456");

    answer("op");

    assertThat(folder.resolve("env"))
        .content()
        .contains("AWS_PROFILE=work")
        .doesNotContain("planted");
  }

  @Test
  void answer_whenThereIsNoSuchProgram_thenNotFound() throws Exception {
    assertNone(answer("no-such-program-here"), CodeProgramReason.NOT_FOUND, "");
    assertNone(answer("/nowhere/at/all"), CodeProgramReason.NOT_FOUND, "");
  }

  @Test
  void answer_whenItCannotBeStarted_thenNotExecutable() throws Exception {
    Files.writeString(folder.resolve("op"), "#!/bin/sh\necho 123456\n");

    assertNone(answer("op"), CodeProgramReason.NOT_EXECUTABLE, "");
  }

  @Test
  void answer_whenItEndsWithAnError_thenTheFirstLineOfThatAlone() throws Exception {
    script("op", "echo; echo 'not signed in' >&2; echo more >&2; echo 123456; exit 3");
    script("mute", "exit 3");

    assertNone(answer("op"), CodeProgramReason.FAILED, "not signed in");
    assertNone(answer("mute"), CodeProgramReason.FAILED, "exit code 3");
  }

  @Test
  void answer_whenItsErrorIsLong_thenItIsCut() throws Exception {
    script("op", "head -c 5000 /dev/zero | tr '\\0' x >&2; exit 1");

    CodeAnswer answer = answer("op");

    assertThat(((CodeAnswer.None) answer).detail()).hasSize(201);
  }

  @ParameterizedTest
  @CsvSource({"12345", "1234567", "12345a", "code: 123456", "'123 456'", "''"})
  void answer_whenTheLastLineIsNoCode_thenSaysSo(String printed) throws Exception {
    script("op", "echo 123456; echo '" + printed + "' | sed 's/^$/none/'");

    assertNone(answer("op"), CodeProgramReason.NO_CODE, "");
  }

  @Test
  void answer_whenItsTimeIsOver_thenItIsEndedWithItsChildren() throws Exception {
    script("op", "sleep 500 & echo $! > '" + folder.resolve("child") + "'; wait");

    CodeAnswer answer = run("op", Duration.ofSeconds(1)).answer();

    assertNone(answer, CodeProgramReason.TIMED_OUT, "");
    awaitEndOf("child");
  }

  @Test
  void stop_whenItRuns_thenItIsEndedWithItsChildren() throws Exception {
    script("op", "sleep 500 & echo $! > child.tmp; mv child.tmp child; wait");
    script("in-folder", "cd '" + folder + "'; exec op");
    CodeRuns.Run run = run("in-folder", LONG);
    CompletableFuture<CodeAnswer> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                answer.complete(run.answer());
              } catch (InterruptedException e) {
                answer.completeExceptionally(e);
              }
            });
    while (!Files.exists(folder.resolve("child"))) {
      Thread.onSpinWait();
    }

    run.stop();

    assertThat(answer.get(10, TimeUnit.SECONDS)).isInstanceOf(CodeAnswer.Stopped.class);
    awaitEndOf("child");
  }

  /// Its parent is gone, so that it may stay as a zombie for a while: that one is at its end.
  ///
  /// Source: proc_pid_stat(5), the state behind the name.
  private void awaitEndOf(String file) throws IOException {
    Path stat = Path.of("/proc", Files.readString(folder.resolve(file)).strip(), "stat");
    while (isRunning(stat) && !Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
    assertThat(isRunning(stat)).isFalse();
  }

  private static boolean isRunning(Path stat) throws IOException {
    try {
      return !Files.readString(stat).contains(") Z ");
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Test
  void stop_whenItHasNotBegun_thenItDoesNotRunOn() throws Exception {
    CodeRuns.Run run = run("sleep 500", LONG);
    run.stop();

    assertThat(run.answer()).isInstanceOf(CodeAnswer.Stopped.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Error: No YubiKey detected! | NO_YUBIKEY",
        "Error: Failed connecting to a YubiKey with serial: 7. | NO_YUBIKEY",
        "Error: Multiple YubiKeys detected. Use --device SERIAL to. | SEVERAL_YUBIKEYS",
        "Error: No matching account found. | NO_ACCOUNT",
        "Error: Multiple matches, please make the query more specific. | SEVERAL_ACCOUNTS",
        "Error: Touch account timed out! | NOT_TOUCHED",
        "Error: Authentication to the YubiKey failed. Wrong password? | YUBIKEY_LOCKED",
        "Enter the password: | YUBIKEY_LOCKED"
      })
  void answer_whenAStandInForYkmanSaysThis_thenItsReason(String says, CodeProgramReason reason)
      throws Exception {
    script("ykman", "echo 'WARNING: something' >&2; echo '" + says + "' >&2; exit 1");

    assertNone(ykman("AWS", Optional.empty()), reason, "");
  }

  private CodeAnswer ykman(String account, Optional<String> device) throws Exception {
    return new ChildCodeRuns(
            new NamedPrograms(Map.of("PATH", folder + ":/usr/bin:/bin"), folder), LONG)
        .of(CodeCommand.Ykman.parse(account, device))
        .answer();
  }

  @Test
  void answer_whenAStandInForYkmanSaysSomethingElse_thenItsErrorAndNotItsWarnings()
      throws Exception {
    script("ykman", "echo 'WARNING: something' >&2; echo 'Error: The key burns.' >&2; exit 1");

    assertNone(ykman("AWS", Optional.empty()), CodeProgramReason.FAILED, "The key burns.");
  }

  @Test
  void answer_whenAStandInForYkmanIsAsked_thenAsYkmanTakesIt() throws Exception {
    script("ykman", "echo \"$*\" > '" + folder.resolve("asked") + "'; echo 123456");

    assertThat(digits(ykman("-x AWS", Optional.of("42")))).isEqualTo("123456");
    assertThat(folder.resolve("asked"))
        .content()
        .isEqualTo("--device 42 oath accounts code --single -- -x AWS\n");
  }

  @Test
  void answer_whenYkmanIsMissing_thenSaysSo() throws Exception {
    CodeAnswer answer =
        new ChildCodeRuns(new NamedPrograms(Map.of("PATH", folder.toString()), folder), LONG)
            .of(CodeCommand.Ykman.parse("AWS", Optional.empty()))
            .answer();

    assertNone(answer, CodeProgramReason.YKMAN_MISSING, "");
  }

  /// Fails if a YubiKey is plugged in that has such an account.
  @Test
  void answer_whenTheRealYkmanHasNoKey_thenNoYubiKey() throws Exception {
    RealPart.require("ykman", () -> Files.isExecutable(Path.of("/usr/bin/ykman")));

    assertNone(ykman("brevet-test", Optional.empty()), CodeProgramReason.NO_YUBIKEY, "");
    assertNone(ykman("brevet-test", Optional.of("1")), CodeProgramReason.NO_YUBIKEY, "");
  }

  @Test
  void answer_whenItsPathBeginsWithATilde_thenFromTheHomeFolder() throws Exception {
    script("op", "echo 123456");

    assertThat(digits(answer("~/op"))).isEqualTo("123456");
    assertThat(digits(answer("~//op"))).isEqualTo("123456");
  }
}
