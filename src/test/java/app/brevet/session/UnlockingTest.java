package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.InMemoryKeychain;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.SealingKey;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.KeychainReason;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// One access of a keychain that a user is asked to unlock.
final class UnlockingTest {

  private final InMemoryKeychain keychain = new InMemoryKeychain();
  private int asked;
  private Optional<Failure> refusal = Optional.empty();

  private void unlock() throws FailureException {
    asked++;
    if (refusal.isPresent()) {
      throw new FailureException(refusal.get());
    }
    keychain.be(Keychain.State.AVAILABLE);
  }

  private Keychain asking() {
    return new UnlockingKeychain(keychain, this::unlock);
  }

  private KeychainReason refused() {
    return catchThrowableOfType(KeychainException.class, () -> asking().get(ItemKey.cacheKey()))
        .reason();
  }

  @Test
  void access_whenOpen_thenNobodyIsAsked() throws Exception {
    asking().list();

    assertThat(asked).isZero();
  }

  @Test
  void access_whenLocked_thenAskedAndMadeOnceMore() throws Exception {
    keychain.be(Keychain.State.LOCKED);

    assertThat(asking().list()).isEmpty();

    assertThat(asked).isEqualTo(1);
  }

  @Test
  void access_whenItFailsOtherwise_thenNobodyIsAsked() {
    keychain.failWith(KeychainReason.DENIED);

    assertThat(refused()).isEqualTo(KeychainReason.DENIED);
    assertThat(asked).isZero();
  }

  @Test
  void access_whenTheUserGivesUp_thenThatIsTheReason() {
    keychain.be(Keychain.State.LOCKED);
    refusal =
        Optional.of(new Failure.KeychainFailed(KeychainReason.NO_PASSPHRASE, "vault", "given up"));

    assertThat(refused()).isEqualTo(KeychainReason.NO_PASSPHRASE);
  }

  @Test
  void access_whenUnlockingFailsForNoReasonOfAKeychain_thenItIsLocked() {
    keychain.be(Keychain.State.LOCKED);
    refusal = Optional.of(new Failure.FileUntouched(Path.of("settings.json"), FileReason.BUSY, ""));

    assertThat(refused()).isEqualTo(KeychainReason.LOCKED);
  }

  @Test
  void access_whenInterruptedMeanwhile_thenTimedOutAndStillInterrupted() {
    keychain.be(Keychain.State.LOCKED);
    Keychain interrupted =
        new UnlockingKeychain(
            keychain,
            () -> {
              throw new InterruptedException();
            });

    KeychainException thrown = catchThrowableOfType(KeychainException.class, interrupted::list);

    assertThat(thrown.reason()).isEqualTo(KeychainReason.TIMED_OUT);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void relabel_whenLocked_thenNobodyIsAsked() {
    keychain.be(Keychain.State.LOCKED);

    assertThatExceptionOfType(KeychainException.class)
        .isThrownBy(() -> asking().relabel(ItemKey.cacheKey(), "label"));

    assertThat(asked).isZero();
  }

  /// A key of the session cache in the keychain.
  private SealingKeySource source(SealingKey key) {
    return new SealingKeySource() {
      @Override
      public SealingKey key() throws KeychainException {
        keychain.list();
        return key;
      }

      @Override
      public boolean renew(Predicate<SealingKey> fits) {
        return false;
      }

      @Override
      public String storeName() {
        return keychain.displayName();
      }
    };
  }

  @Test
  void key_whenTheKeychainIsLocked_thenAskedAndGiven() throws Exception {
    SealingKey key = SealingKey.random();
    keychain.be(Keychain.State.LOCKED);

    assertThat(new UnlockingSealingKey(source(key), this::unlock).key()).isEqualTo(key);

    assertThat(asked).isEqualTo(1);
  }
}
