package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.RealPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LivingMarkTest {

  @TempDir private Path folder;

  @BeforeEach
  void needsLinux() {
    RealPart.requireSystem("/proc", OperatingSystem.LINUX);
  }

  private Path file() {
    return folder.resolve("mark");
  }

  private LivingMark mark() {
    return new LivingMark(file());
  }

  @Test
  void isSet_whenOneThatLivesSetIt_thenYesUntilItIsCleared() throws Exception {
    assertThat(mark().isSet()).isFalse();
    mark().set();
    assertThat(mark().isSet()).isTrue();
    mark().clear();
    assertThat(mark().isSet()).isFalse();
  }

  @Test
  void isSet_whenItsProcessIsDead_thenNo() throws Exception {
    Process process = new ProcessBuilder("sleep", "500").start();
    long start = ProcStat.of(process.pid()).orElseThrow().startTicks();
    Files.writeString(file(), process.pid() + " " + start);
    assertThat(mark().isSet()).isTrue();

    process.destroyForcibly().waitFor();

    assertThat(mark().isSet()).isFalse();
  }

  @Test
  void isSet_whenAnotherProcessHasTheIdByNow_thenNo() throws Exception {
    mark().set();
    String[] parts = Files.readString(file()).split(" ", 2);
    Files.writeString(file(), parts[0] + " " + (Long.parseLong(parts[1]) - 1));

    assertThat(mark().isSet()).isFalse();
  }

  /// The system gives the start as a time too, and counts that from the clock as it stands.
  @Test
  void set_whenOnLinux_thenItHoldsWhatSettingTheClockDoesNotMove() throws Exception {
    mark().set();

    assertThat(file())
        .content()
        .isEqualTo(
            ProcessHandle.current().pid()
                + " "
                + ProcStat.ofThisProcess().orElseThrow().startTicks());
  }

  @Test
  void isSet_whenTheSystemHasNoTicksAndTheStartMovedByMinutes_thenItStillCounts() throws Exception {
    LivingMark elsewhere = new LivingMark(file(), _ -> Optional.empty());
    elsewhere.set();
    String[] parts = Files.readString(file()).split(" ", 2);
    Files.writeString(file(), parts[0] + " " + (Long.parseLong(parts[1]) - 240));
    assertThat(elsewhere.isSet()).isTrue();

    Files.writeString(file(), parts[0] + " " + (Long.parseLong(parts[1]) - 3600));

    assertThat(elsewhere.isSet()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1", "1 x", "99999999999999999999 1"})
  void isSet_whenTheFileHoldsSomethingElse_thenNo(String text) throws Exception {
    Files.writeString(file(), text);

    assertThat(mark().isSet()).isFalse();
  }
}
