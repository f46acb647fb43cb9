package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.brevet.catalog.InMemorySettings;
import app.brevet.keychain.InMemoryKeychain;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.keychain.vault.VaultKeychain;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {

  @TempDir private Path folder;
  private final InMemorySettings settings = new InMemorySettings();
  private final List<Object> told = Collections.synchronizedList(new ArrayList<>());
  private final Person person = new Person();

  /// Somebody who is asked for the passphrase.
  private static final class Person implements PassphraseSource {

    private boolean isHere = true;
    private Runnable meanwhile = () -> {};

    @Override
    public Secret passphrase(Request request) throws KeychainException {
      meanwhile.run();
      if (!isHere) {
        throw new KeychainException(KeychainReason.NO_PASSPHRASE, "nobody is here");
      }
      return Secret.of("pass".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean asksAgain() {
      return true;
    }
  }

  private Lock lock(Keychain keychain) {
    Lock lock =
        new Lock(keychain, new SecretStore(keychain, settings), () -> told.add("questions gone"));
    lock.onChange(told::add);
    return lock;
  }

  private VaultKeychain vault() throws KeychainException {
    VaultKeychain vault = new VaultKeychain(folder.resolve("vault"), person);
    try (Secret secret = Secret.of(new byte[] {1, 2, 3})) {
      vault.put(ItemKey.cacheKey(), "label", secret);
    }
    return vault;
  }

  @Test
  void lock_whenTheVaultIsOpen_thenItGivesNothingWithoutThePassphrase() throws Exception {
    VaultKeychain vault = vault();

    assertThat(lock(vault).lock()).isEqualTo(Lock.State.LOCKED);

    person.isHere = false;
    assertThat(vault.state()).isEqualTo(Keychain.State.LOCKED);
    assertThatExceptionOfType(KeychainException.class)
        .isThrownBy(() -> vault.get(ItemKey.cacheKey()));
  }

  @Test
  void lock_whenQuestionsAreOpen_thenTheyGoFirst() throws Exception {
    var _ = lock(vault()).lock();

    assertThat(told).containsExactly("questions gone", Lock.State.LOCKED);
  }

  @Test
  void lock_whenTheKeysAreInTheSystemsKeychain_thenItStaysOpenAndThatIsSaid() {
    InMemoryKeychain system = new InMemoryKeychain();

    assertThat(lock(system).isLockable()).isFalse();
    assertThat(lock(system).lock()).isEqualTo(Lock.State.UNLOCKED);

    assertThat(system.state()).isEqualTo(Keychain.State.AVAILABLE);
    assertThat(told).containsExactly("questions gone");
  }

  @Test
  void lock_whenAFileHoldsThePassphrase_thenThereIsNothingToLockWith() throws Exception {
    vault().close();
    VaultKeychain opensItself =
        new VaultKeychain(
            folder.resolve("vault"), _ -> Secret.of("pass".getBytes(StandardCharsets.UTF_8)));

    assertThat(lock(opensItself).lock()).isEqualTo(Lock.State.UNLOCKED);
  }

  @Test
  void lock_whenThereIsNoVaultYet_thenThereIsNothingToLock() {
    VaultKeychain none = new VaultKeychain(folder.resolve("none"), person);

    assertThat(lock(none).lock()).isEqualTo(Lock.State.UNLOCKED);
  }

  @Test
  void unlock_whenThePassphraseIsGiven_thenItIsOpen() throws Exception {
    VaultKeychain vault = vault();
    Lock lock = lock(vault);
    var _ = lock.lock();

    lock.unlock();

    assertThat(lock.state()).isEqualTo(Lock.State.UNLOCKED);
    assertThat(vault.state()).isEqualTo(Keychain.State.AVAILABLE);
    assertThat(told).endsWith(Lock.State.UNLOCKED);
  }

  @Test
  void unlock_whenTheUserGivesUp_thenItStaysLocked() throws Exception {
    Lock lock = lock(vault());
    var _ = lock.lock();
    person.isHere = false;

    assertThatExceptionOfType(FailureException.class).isThrownBy(lock::unlock);

    assertThat(lock.state()).isEqualTo(Lock.State.LOCKED);
  }

  @Test
  void lock_whenTheVaultsFolderIsGoneJustThen_thenItIsLockedWhenItComesBack() throws Exception {
    VaultKeychain vault = vault();
    Files.move(folder.resolve("vault"), folder.resolve("away"));

    var _ = lock(vault).lock();
    Files.move(folder.resolve("away"), folder.resolve("vault"));

    assertThat(vault.state()).isEqualTo(Keychain.State.LOCKED);
  }

  @Test
  void unlock_whenThePassphraseIsRightAndTheVaultDamaged_thenItIsClosedAgain() throws Exception {
    VaultKeychain vault = vault();
    Lock lock = lock(vault);
    var _ = lock.lock();
    Files.write(folder.resolve("vault/vault.age"), new byte[] {1, 2, 3});

    assertThatExceptionOfType(FailureException.class).isThrownBy(lock::unlock);

    assertThat(lock.state()).isEqualTo(Lock.State.LOCKED);
    assertThat(vault.state()).isEqualTo(Keychain.State.LOCKED);
  }

  @Test
  void unlock_whenItIsLockedOnceMoreMeanwhile_thenItStaysLocked() throws Exception {
    VaultKeychain vault = vault();
    Lock lock = lock(vault);
    var _ = lock.lock();
    person.meanwhile = lock::lock;

    lock.unlock();

    assertThat(lock.state()).isEqualTo(Lock.State.LOCKED);
    assertThat(vault.state()).isEqualTo(Keychain.State.LOCKED);
  }
}
