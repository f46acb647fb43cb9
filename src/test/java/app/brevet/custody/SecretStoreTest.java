package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.catalog.InMemorySettings;
import app.brevet.custody.SecretStore.Kind;
import app.brevet.custody.SecretStore.State;
import app.brevet.custody.SecretStore.StoreStatus;
import app.brevet.keychain.InMemoryKeychain;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.vault.VaultKeychain;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.session.KeychainChoice;
import app.brevet.session.KeychainChoice.Preference;
import app.brevet.session.StoreGate;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretStoreTest {

  @TempDir private Path folder;
  private final InMemorySettings settings = new InMemorySettings();
  private final InMemoryKeychain system = new InMemoryKeychain();

  private SecretStore onSystem() {
    return new SecretStore(system, settings);
  }

  private SecretStore onVault() {
    return new SecretStore(
        new VaultKeychain(folder.resolve("vault"), asked -> Secret.of(new byte[] {'p'})), settings);
  }

  private static String refusal(SecretStore store) {
    return catchThrowableOfType(FailureException.class, store::unlock).failure().key();
  }

  @ParameterizedTest
  @CsvSource({"AVAILABLE, AVAILABLE", "LOCKED, LOCKED", "ABSENT, ABSENT"})
  void status_whenSystemKeychain_thenItsNameAndState(Keychain.State state, State shown)
      throws Exception {
    system.be(state);

    assertThat(onSystem().status())
        .isEqualTo(new StoreStatus("Keychain in memory", Kind.SYSTEM, shown, false));
  }

  @Test
  void status_whenNobodyHasMadeTheVault_thenNew() throws Exception {
    assertThat(onVault().status())
        .isEqualTo(new StoreStatus("Brevet vault", Kind.VAULT, State.NEW, false));
  }

  @Test
  void status_whenTheKeychainIsInMemoryOnly_thenUntilTheLogoutOnceItIsOpen() throws Exception {
    system.last(Keychain.Lifetime.LOGIN);

    assertThat(onSystem().status().isUntilLogout()).isTrue();
    system.be(Keychain.State.LOCKED);
    assertThat(onSystem().status().isUntilLogout()).isFalse();
  }

  @Test
  void status_whenRecordedVaultIsGone_thenAbsent() throws Exception {
    settings.recordKeychainKind("vault");

    assertThat(onVault().status().state()).isEqualTo(State.ABSENT);
  }

  @Test
  void status_whenAnotherStoreIsRecorded_thenThatIsTheFailure() {
    settings.recordKeychainKind("system");
    KeychainChoice choice =
        new KeychainChoice(
            Preference.VAULT, settings, () -> system, () -> system, false, new StoreGate(folder));

    FailureException refused =
        catchThrowableOfType(
            FailureException.class, () -> new SecretStore(choice, settings).status());

    assertThat(refused.failure().key()).isEqualTo("keychain-other-store");
  }

  @Test
  void unlock_whenSystemKeychainIsLocked_thenAvailable() throws Exception {
    system.be(Keychain.State.LOCKED);

    onSystem().unlock();

    assertThat(onSystem().status().state()).isEqualTo(State.AVAILABLE);
  }

  @Test
  void unlock_whenNobodyHasMadeTheVault_thenItIsMade() throws Exception {
    SecretStore store = onVault();

    store.unlock();

    assertThat(store.status().state()).isEqualTo(State.AVAILABLE);
    assertThat(onVault().status().state()).isEqualTo(State.LOCKED);
  }

  @Test
  void unlock_whenRecordedVaultIsGone_thenNoneIsMadeInItsPlace() {
    settings.recordKeychainKind("vault");

    assertThat(refusal(onVault())).isEqualTo("keychain-absent");
    assertThat(Files.exists(folder.resolve("vault"))).isFalse();
  }

  @Test
  void unlock_whenUserSaysNo_thenDenied() {
    system.failWith(KeychainReason.DENIED);

    assertThat(refusal(onSystem())).isEqualTo("keychain-denied");
  }
}
