package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.vault.VaultKeychain;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.testing.MutableClock;
import app.brevet.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassphraseThrottleTest {

  @TempDir private Path folder;
  private final MutableClock clock = new MutableClock(Instant.parse("2026-11-26T08:00:00Z"));

  /// As another process has one.
  private PassphraseThrottle throttle() {
    return new PassphraseThrottle(folder, clock);
  }

  private String refusal() {
    KeychainException refused =
        catchThrowableOfType(KeychainException.class, () -> throttle().requireAllowed());
    assertThat(refused.reason()).isEqualTo(KeychainReason.TOO_MANY_TRIES);
    return String.valueOf(refused.getMessage());
  }

  private void wrong(int times) {
    for (int i = 0; i < times; i++) {
      throttle().wrong();
    }
  }

  @Test
  void requireAllowed_whenTwoWereWrong_thenAllowed() {
    wrong(2);

    assertThatCode(() -> throttle().requireAllowed()).doesNotThrowAnyException();
  }

  @Test
  void requireAllowed_whenMoreAndMoreWereWrong_thenTheWaitDoublesToHalfAMinute() {
    List<String> waits = new ArrayList<>();
    wrong(2);
    for (int i = 0; i < 7; i++) {
      wrong(1);
      waits.add(refusal());
    }

    assertThat(waits).containsExactly("1 s", "2 s", "4 s", "8 s", "16 s", "30 s", "30 s");
  }

  @Test
  void requireAllowed_whenPartOfTheWaitIsOver_thenTellsTheRestAndThenAllows() throws Exception {
    wrong(5);
    clock.advance(Duration.ofMillis(1_500));
    assertThat(refusal()).isEqualTo("3 s");
    clock.advance(Duration.ofMillis(2_500));

    throttle().requireAllowed();
  }

  @Test
  void right_whenSomeWereWrong_thenTheyNoLongerCount() throws Exception {
    wrong(9);

    throttle().right();

    throttle().requireAllowed();
    wrong(2);
    throttle().requireAllowed();
  }

  @Test
  void requireAllowed_whenTheClockWasSetBack_thenAllowed() throws Exception {
    wrong(9);
    clock.advance(Duration.ofDays(-1));

    throttle().requireAllowed();
  }

  @Test
  void requireAllowed_whenTheFileIsDamaged_thenAllowedAndItIsWrittenAnew() throws Exception {
    Files.writeString(folder.resolve("passphrase-tries.json"), "{\"wrong\": 99999999999}");

    throttle().requireAllowed();
    wrong(3);

    assertThat(refusal()).isEqualTo("1 s");
  }

  @Test
  void wrong_whenNothingCanBeWritten_thenNobodyWaits() throws Exception {
    Files.writeString(folder.resolve("file"), "no folder");
    PassphraseThrottle nowhere = new PassphraseThrottle(folder.resolve("file"), clock);
    for (int i = 0; i < 5; i++) {
      nowhere.wrong();
    }

    nowhere.requireAllowed();
  }

  @Test
  void change_whenTheOldOneIsWrongThreeTimes_thenTheVaultWaitsAndSaysHowLong() throws Exception {
    vault("right").unlock();
    VaultPassphrase wrong =
        new VaultPassphrase(vault("right"), _ -> secret("wrong"), "Brevet vault");
    for (int i = 0; i < 3; i++) {
      assertThat(refusal(wrong)).isEqualTo("keychain-wrong-passphrase");
    }

    FailureException refused =
        catchThrowableOfType(FailureException.class, () -> wrong.change(_ -> secret("new")));

    assertThat(
            new Words(Locale.ENGLISH, ZoneOffset.UTC, clock)
                .failure(Attempt.of(Attempt.Verb.CHANGE_PASSPHRASE), refused.failure())
                .why())
        .isEqualTo("Too many passphrases in a row were wrong. The next one can be tried in 1 s.");
    KeychainException locked =
        catchThrowableOfType(KeychainException.class, () -> vault("right").unlock());
    assertThat(locked.reason()).isEqualTo(KeychainReason.TOO_MANY_TRIES);
    clock.advance(Duration.ofSeconds(1));
    vault("right").unlock();
  }

  private static String refusal(VaultPassphrase change) {
    return catchThrowableOfType(FailureException.class, () -> change.change(_ -> secret("new")))
        .failure()
        .key();
  }

  private VaultKeychain vault(String passphrase) {
    return new VaultKeychain(folder.resolve("vault"), _ -> secret(passphrase), throttle());
  }

  private static Secret secret(String text) {
    return Secret.ofUnwipeable(text);
  }
}
