package app.brevet.keychain.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.keychain.PassphraseTries;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a wrong passphrase where there is somebody who can be asked again.
class VaultAsksAgainTest {

  private static final PassphraseSource.Request FIRST =
      new PassphraseSource.Request(false, Optional.empty());
  private static final PassphraseSource.Request AGAIN =
      new PassphraseSource.Request(false, Optional.of(KeychainReason.WRONG_PASSPHRASE));

  @TempDir Path home;

  /// A person who types these one after the other, and then gives up.
  private static final class Person implements PassphraseSource {

    private final List<Request> asked = new ArrayList<>();
    private final Deque<String> left;
    private final boolean asksAgain;

    Person(boolean asksAgain, String... passphrases) {
      this.asksAgain = asksAgain;
      this.left = new ArrayDeque<>(Arrays.asList(passphrases));
    }

    @Override
    public Secret passphrase(Request request) throws KeychainException {
      asked.add(request);
      String next = left.poll();
      if (next == null) {
        throw new KeychainException(KeychainReason.NO_PASSPHRASE, "gave up");
      }
      return Secret.of(next.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean asksAgain() {
      return asksAgain;
    }
  }

  /// Lets no try pass.
  private static final class TooEarly implements PassphraseTries {

    @Override
    public void requireAllowed() throws KeychainException {
      throw new KeychainException(KeychainReason.TOO_MANY_TRIES, "4 s");
    }

    @Override
    public void wrong() {}

    @Override
    public void right() {}
  }

  private VaultKeychain vault(PassphraseSource person) {
    return new VaultKeychain(home.resolve("vault"), person, VaultKeychainTest.CHEAP);
  }

  private void makeVault() throws KeychainException {
    try (VaultKeychain vault = vault(new Person(false, "right"))) {
      vault.unlock();
    }
  }

  private static KeychainReason refusal(VaultKeychain vault) {
    return catchThrowableOfType(KeychainException.class, vault::unlock).reason();
  }

  @Test
  void unlock_whenWrongTwiceThenRight_thenOpenAndEachTimeToldWhy() throws Exception {
    makeVault();
    Person person = new Person(true, "wrong", "wrong too", "right");
    VaultKeychain vault = vault(person);

    vault.unlock();

    assertThat(vault.state()).isEqualTo(Keychain.State.AVAILABLE);
    assertThat(person.asked).containsExactly(FIRST, AGAIN, AGAIN);
  }

  @Test
  void unlock_whenUserGivesUp_thenNoPassphraseAndStillLocked() throws Exception {
    makeVault();
    VaultKeychain vault = vault(new Person(true, "wrong"));

    assertThat(refusal(vault)).isEqualTo(KeychainReason.NO_PASSPHRASE);
    assertThat(vault.state()).isEqualTo(Keychain.State.LOCKED);
  }

  @Test
  void unlock_whenItIsTooEarlyForATry_thenNotEvenTheRightOneOpens() throws Exception {
    makeVault();
    Person person = new Person(true, "right");
    VaultKeychain vault = new VaultKeychain(home.resolve("vault"), person, new TooEarly());

    assertThat(refusal(vault)).isEqualTo(KeychainReason.NO_PASSPHRASE);
    assertThat(person.asked)
        .containsExactly(
            FIRST, new PassphraseSource.Request(false, Optional.of(KeychainReason.TOO_MANY_TRIES)));
    assertThat(vault.state()).isEqualTo(Keychain.State.LOCKED);
  }

  @Test
  void unlock_whenSourceIsAskedOnce_thenWrongPassphraseFails() throws Exception {
    makeVault();
    Person person = new Person(false, "wrong", "right");

    assertThat(refusal(vault(person))).isEqualTo(KeychainReason.WRONG_PASSPHRASE);
    assertThat(person.asked).containsExactly(FIRST);
  }

  @Test
  void unlock_whenAnotherProcessMakesTheVaultMeanwhile_thenItsPassphraseIsAskedFor()
      throws Exception {
    Person person = new Person(true, "mine", "right");
    PassphraseSource slow =
        new PassphraseSource() {
          @Override
          public Secret passphrase(Request request) throws KeychainException {
            if (request.creating()) {
              makeVault();
            }
            return person.passphrase(request);
          }

          @Override
          public boolean asksAgain() {
            return true;
          }
        };
    VaultKeychain vault = vault(slow);

    vault.unlock();

    assertThat(vault.state()).isEqualTo(Keychain.State.AVAILABLE);
    assertThat(person.asked)
        .containsExactly(new PassphraseSource.Request(true, Optional.empty()), AGAIN);
  }
}
