package app.brevet.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.brevet.os.FileLock;
import app.brevet.os.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpentCodesTest extends StepGuardContract {

  @TempDir private Path folder;

  @Override
  SpentCodes guard() {
    return new SpentCodes(folder);
  }

  private Path file() {
    return folder.resolve("spent-codes.json");
  }

  @Test
  void isSpent_whenAnotherProcessSpentIt_thenYes() throws MfaException {
    guard().spend(ALICE, code("123456"), NOW);
    assertThat(guard().isSpent(ALICE, code("123456"), NOW.plusSeconds(1))).isTrue();
  }

  @Test
  void spend_whenWritten_thenNeitherCodeNorSerialStandsInTheFile() throws Exception {
    guard().spend(ALICE, code("123456"), NOW);
    assertThat(Files.readString(file())).doesNotContain("123456", "alice");
    assertThat(OwnerOnly.isOwnerOnly(file())).isTrue();
  }

  @Test
  void spend_whenOlderOnesAreOver_thenTheyAreForgotten() throws Exception {
    guard().spend(ALICE, code("123456"), NOW);
    guard().spend(ALICE, code("654321"), NOW.plusSeconds(90));
    assertThat(Files.readString(file())).containsOnlyOnce("hash");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"version\":2,\"salt\":\"00000000000000000000000000000000\"}",
        "{\"version\":1,\"salt\":\"x\"}",
        "{\"version\":1,\"salt\":\"00000000000000000000000000000000\",\"spent\":[1]}"
      })
  void spend_whenTheFileIsDamaged_thenItIsBegunAnew(String damaged) throws Exception {
    Files.writeString(file(), damaged);
    assertThat(guard().isSpent(ALICE, code("123456"), NOW)).isFalse();
    guard().spend(ALICE, code("123456"), NOW);
    assertThat(guard().isSpent(ALICE, code("123456"), NOW)).isTrue();
  }

  @Test
  void isSpent_whenTheFileCannotBeRead_thenAFaultOfItsFile() throws IOException {
    Files.createDirectory(file());
    assertThatExceptionOfType(MfaException.class)
        .isThrownBy(() -> guard().isSpent(ALICE, code("123456"), NOW))
        .matches(e -> e.reason() == MfaException.Reason.IO_FAULT && e.file().equals(file()));
  }

  @Test
  void spend_whenManyAtOnce_thenEachIsRemembered()
      throws MfaException, InterruptedException, ExecutionException {
    List<Future<?>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        String digits = "1000%02d".formatted(i);
        all.add(
            threads.submit(
                () -> {
                  guard().spend(ALICE, code(digits), NOW);
                  return true;
                }));
      }
    }
    for (Future<?> one : all) {
      one.get();
    }
    for (int i = 0; i < 20; i++) {
      assertThat(guard().isSpent(ALICE, code("1000%02d".formatted(i)), NOW)).isTrue();
    }
  }

  @Test
  void spend_whenManyWantTheSameCode_thenOneGetsIt() throws Exception {
    List<Future<Boolean>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        all.add(threads.submit(() -> guard().spend(ALICE, code("123456"), NOW)));
      }
    }
    int got = 0;
    for (Future<Boolean> one : all) {
      got += one.get() ? 1 : 0;
    }
    assertThat(got).isOne();
  }

  @Test
  void spend_whenInterruptedAtTheLock_thenBusyAndStillInterrupted() throws Exception {
    try (FileLock _ =
        FileLock.acquire(folder.resolve("spent-codes.lock"), Duration.ofSeconds(1)).orElseThrow()) {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(MfaException.class)
          .isThrownBy(() -> guard().spend(ALICE, code("123456"), NOW));
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
