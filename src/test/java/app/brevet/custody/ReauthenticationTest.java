package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.InMemoryKeychain;
import app.brevet.keychain.Keychain;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReauthenticationTest {

  private final InMemoryKeychain keychain = new InMemoryKeychain();
  private final InMemoryKeychain once = keychain.again();

  private Reauthentication through(Reopening reopening) {
    return new Reauthentication(keychain, reopening);
  }

  @Test
  void require_whenTheStoreDoesNotOpenOnceMore_thenItIsRefusedThoughItIsOpen() {
    once.failWith(KeychainReason.NO_PASSPHRASE);

    FailureException refused =
        catchThrowableOfType(FailureException.class, through(() -> Optional.of(once))::require);

    assertThat(refused.failure())
        .isInstanceOfSatisfying(
            Failure.KeychainFailed.class,
            failed -> assertThat(failed.reason()).isEqualTo(KeychainReason.NO_PASSPHRASE));
  }

  @Test
  void require_whenItOpens_thenThatIsEnough() {
    assertThatCode(through(() -> Optional.of(once))::require).doesNotThrowAnyException();
  }

  @Test
  void require_whenNothingOpensItButBeingLoggedIn_thenNothingIsAsked() {
    assertThatCode(through(Optional::empty)::require).doesNotThrowAnyException();
  }

  @Test
  void require_whenNothingIsKeptYet_thenNothingIsAsked() {
    keychain.be(Keychain.State.ABSENT);
    once.failWith(KeychainReason.ABSENT);

    assertThatCode(through(() -> Optional.of(once))::require).doesNotThrowAnyException();
  }
}
