package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource.Request;
import app.brevet.model.KeychainReason;
import app.brevet.ui.unlock.UnlockViewModel;
import app.brevet.words.TestWords;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With somebody who gives up every question that is shown.
final class WindowPassphraseTest {

  private final UnlockViewModel prompt =
      new UnlockViewModel(TestWords.english(), Path.of("/home/alice/vault"), this::onWindow);
  private final WindowPassphrase passphrase = new WindowPassphrase(prompt);
  private Runnable beforeItIsShown = () -> {};
  private int shown;

  @BeforeEach
  void setUp() {
    prompt
        .showingProperty()
        .subscribe(
            isShown -> {
              if (isShown) {
                shown++;
                prompt.cancel();
              }
            });
  }

  private void onWindow(Runnable task) {
    Runnable before = beforeItIsShown;
    beforeItIsShown = () -> {};
    before.run();
    task.run();
  }

  private KeychainException refused(boolean creating) {
    return catchThrowableOfType(
        KeychainException.class,
        () -> passphrase.passphrase(new Request(creating, Optional.empty())));
  }

  @Test
  void passphrase_whenNobodyWantsIt_thenLocked() {
    assertThat(refused(false).reason()).isEqualTo(KeychainReason.LOCKED);
    assertThat(shown).isZero();
  }

  @Test
  void passphrase_whenOnlySomebodyElseWantsIt_thenLocked() {
    KeychainException refused =
        passphrase.asking(() -> CompletableFuture.supplyAsync(() -> refused(false)).join());

    assertThat(refused.reason()).isEqualTo(KeychainReason.LOCKED);
    assertThat(shown).isZero();
  }

  @Test
  void passphrase_whenAVaultIsMadeThatNobodyOpens_thenAsked() {
    assertThat(refused(true).reason()).isEqualTo(KeychainReason.NO_PASSPHRASE);
    assertThat(shown).isOne();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void passphrase_whenItWasLockedSinceItWasWanted_thenNothingIsShown(boolean creating) {
    KeychainException refused =
        passphrase.asking(
            () -> {
              passphrase.lock();
              return refused(creating);
            });

    assertThat(refused.reason()).isEqualTo(KeychainReason.NO_PASSPHRASE);
    assertThat(shown).isZero();
  }

  @Test
  void passphrase_whenItIsWantedAfterTheLock_thenAsked() {
    passphrase.lock();

    assertThat(passphrase.asking(() -> refused(false)).reason())
        .isEqualTo(KeychainReason.NO_PASSPHRASE);

    assertThat(shown).isOne();
  }

  @Test
  void passphrase_whenWhatWantedItAfterTheLockHasEnded_thenTheOlderAskNoMore() {
    passphrase.asking(
        () -> {
          passphrase.lock();
          var _ = passphrase.asking(() -> refused(false));
          return refused(false);
        });

    assertThat(shown).isOne();
    assertThat(refused(false).reason()).isEqualTo(KeychainReason.LOCKED);
  }

  @Test
  void passphrase_whenItIsLockedJustBeforeItIsShown_thenItIsWithdrawn() {
    KeychainException refused =
        passphrase.asking(
            () -> {
              beforeItIsShown = passphrase::lock;
              return refused(false);
            });

    assertThat(refused).hasMessage("locked meanwhile");
  }
}
