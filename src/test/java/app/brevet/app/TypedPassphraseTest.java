package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource.Request;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TypedPassphraseTest {

  private static final Request OF_THERE = new Request(false, Optional.empty());
  private static final Request OF_NEW = new Request(true, Optional.empty());

  private final Secret typed = Secret.of(new byte[] {'p'});

  @Test
  void passphrase_whenItIsAskedForTwice_thenEachGetsACopyOfItsOwn() throws Exception {
    TypedPassphrase source = new TypedPassphrase(typed, false);
    source.passphrase(OF_THERE).close();
    assertThat(source.passphrase(OF_THERE)).isEqualTo(typed);
    assertThat(source.asksAgain()).isFalse();
  }

  @Test
  void passphrase_whenTheVaultIsGoneThatItWasTypedFor_thenNoneIsMadeWithIt() throws Exception {
    KeychainException refused =
        catchThrowableOfType(
            KeychainException.class, () -> new TypedPassphrase(typed, false).passphrase(OF_NEW));
    assertThat(refused.reason()).isEqualTo(KeychainReason.ABSENT);
    assertThat(new TypedPassphrase(typed, true).passphrase(OF_NEW)).isEqualTo(typed);
  }
}
