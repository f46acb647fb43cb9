package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LivingMarkTest {

  @TempDir private Path folder;

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
    Instant start = process.info().startInstant().orElseThrow();
    Files.writeString(file(), process.pid() + " " + start.getEpochSecond());
    assertThat(mark().isSet()).isTrue();

    process.destroyForcibly().waitFor();

    assertThat(mark().isSet()).isFalse();
  }

  @Test
  void isSet_whenTheClockWasSetByAFewSeconds_thenStillYes() throws Exception {
    mark().set();
    String[] parts = Files.readString(file()).split(" ", 2);
    Files.writeString(file(), parts[0] + " " + (Long.parseLong(parts[1]) - 4));

    assertThat(mark().isSet()).isTrue();
  }

  @Test
  void isSet_whenAnotherProcessHasTheIdByNow_thenNo() throws Exception {
    mark().set();
    String[] parts = Files.readString(file()).split(" ", 2);
    Files.writeString(file(), parts[0] + " " + (Long.parseLong(parts[1]) - 60));

    assertThat(mark().isSet()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1", "1 x", "99999999999999999999 1"})
  void isSet_whenTheFileHoldsSomethingElse_thenNo(String text) throws Exception {
    Files.writeString(file(), text);

    assertThat(mark().isSet()).isFalse();
  }
}
