package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.catalog.InMemorySettings;
import app.brevet.keychain.InMemoryKeychain;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.keychain.vault.VaultKeychain;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.os.FileLock;
import app.brevet.session.KeychainChoice.Preference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeychainChoiceTest {

  private static final Secret SECRET = Secret.ofUnwipeable("planted");

  @TempDir private Path folder;
  private final InMemorySettings settings = new InMemorySettings();

  private KeychainChoice choice(Preference preference, Keychain.State systemState) {
    return new KeychainChoice(
        preference,
        settings,
        () -> new Store("system", systemState),
        () -> new Store("vault", Keychain.State.AVAILABLE),
        false,
        new StoreGate(folder));
  }

  /// An in-memory keychain of a given kind and state.
  private record Store(String kind, State state, InMemoryKeychain items, List<Runnable> beforeGet)
      implements Keychain {

    Store(String kind, State state) {
      this(kind, state, new InMemoryKeychain(), new ArrayList<>());
    }

    @Override
    public String displayName() {
      return kind;
    }

    @Override
    public void unlock() {}

    @Override
    public void put(ItemKey key, String label, Secret secret) throws KeychainException {
      items.put(key, label, secret);
    }

    @Override
    public Optional<Secret> get(ItemKey key) throws KeychainException {
      beforeGet.forEach(Runnable::run);
      return items.get(key);
    }

    @Override
    public boolean remove(ItemKey key) throws KeychainException {
      return items.remove(key);
    }

    @Override
    public List<ItemKey> list() throws KeychainException {
      return items.list();
    }

    @Override
    public void close() {}
  }

  @Test
  void put_whenSystemKeychainIsThere_thenItIsTakenAndRecorded() throws Exception {
    KeychainChoice choice = choice(Preference.AUTO, Keychain.State.AVAILABLE);

    choice.put(ItemKey.cacheKey(), "label", SECRET);

    assertThat(choice.kind()).isEqualTo("system");
    assertThat(settings.keychainKind()).contains("system");
  }

  @Test
  void put_whenTheVaultIsLockedAndThereIsNoDisplay_thenItAsksBeforeOthersHaveToWait()
      throws Exception {
    Path vault = folder.resolve("vault");
    try (VaultKeychain made = new VaultKeychain(vault, _ -> passphrase())) {
      made.unlock();
    }
    List<Boolean> othersMayEnter = new ArrayList<>();
    PassphraseSource terminal =
        _ -> {
          othersMayEnter.add(isGateFree());
          return passphrase();
        };
    settings.recordKeychainKind("vault");
    KeychainChoice choice =
        new KeychainChoice(
            Preference.AUTO,
            settings,
            () -> unwanted("the system's keychain"),
            () -> new VaultKeychain(vault, terminal),
            false,
            new StoreGate(folder));

    choice.put(ItemKey.cacheKey(), "label", SECRET);

    assertThat(othersMayEnter).containsExactly(true);
  }

  private static Secret passphrase() {
    return Secret.ofUnwipeable("right");
  }

  private boolean isGateFree() {
    try (ExecutorService others = Executors.newSingleThreadExecutor()) {
      return others
          .submit(
              () -> {
                Optional<FileLock> entered =
                    FileLock.acquire(folder.resolve("store.lock"), Duration.ZERO);
                entered.ifPresent(FileLock::close);
                return entered.isPresent();
              })
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void put_whenThereIsNoSystemKeychain_thenVaultIsTakenAndRecorded() throws Exception {
    choice(Preference.AUTO, Keychain.State.ABSENT).put(ItemKey.cacheKey(), "label", SECRET);

    assertThat(settings.keychainKind()).contains("vault");
  }

  @Test
  void put_whenTheSystemKeychainIsOnlySlowAtFirstUse_thenVaultIsNotTakenInstead() {
    InMemoryKeychain slow = new InMemoryKeychain();
    slow.be(Keychain.State.ABSENT);
    slow.failWith(KeychainReason.TIMED_OUT);
    KeychainChoice choice =
        new KeychainChoice(
            Preference.AUTO,
            settings,
            () -> slow,
            () -> unwanted("the vault"),
            false,
            new StoreGate(folder));

    KeychainException refused =
        catchThrowableOfType(
            KeychainException.class, () -> choice.put(ItemKey.cacheKey(), "label", SECRET));

    assertThat(refused.reason()).isEqualTo(KeychainReason.TIMED_OUT);
  }

  private static Keychain unwanted(String what) {
    throw new AssertionError(what + " was made");
  }

  @Test
  void lifetime_whenTheChosenOneIsInMemoryOnly_thenTheLogin() {
    InMemoryKeychain forgetful = new InMemoryKeychain();
    forgetful.last(Keychain.Lifetime.LOGIN);
    KeychainChoice choice =
        new KeychainChoice(
            Preference.SYSTEM,
            settings,
            () -> forgetful,
            () -> forgetful,
            false,
            new StoreGate(folder));

    assertThat(choice.lifetime()).isEqualTo(Keychain.Lifetime.LOGIN);
  }

  @Test
  void put_whenSystemKeychainIsLockedAtFirstUse_thenVaultIsNotTakenInstead() throws Exception {
    KeychainChoice choice = choice(Preference.AUTO, Keychain.State.LOCKED);

    assertThat(choice.state()).isEqualTo(Keychain.State.LOCKED);
    assertThat(choice.kind()).isEqualTo("system");
  }

  @Test
  void state_whenRecordedStoreIsMissing_thenTheOtherIsNotTaken() throws Exception {
    settings.recordKeychainKind("system");

    KeychainChoice choice = choice(Preference.AUTO, Keychain.State.ABSENT);

    assertThat(choice.state()).isEqualTo(Keychain.State.ABSENT);
    assertThat(choice.kind()).isEqualTo("system");
  }

  @Test
  void get_whenAskedForAnotherStoreThanRecorded_thenItIsRefused() throws Exception {
    settings.recordKeychainKind("system");
    KeychainChoice choice = choice(Preference.VAULT, Keychain.State.AVAILABLE);

    KeychainException refused =
        catchThrowableOfType(KeychainException.class, () -> choice.get(ItemKey.cacheKey()));

    assertThat(refused.reason()).isEqualTo(KeychainReason.OTHER_STORE);
  }

  @Test
  void get_whenNothingWasStored_thenNothingIsRecorded() throws Exception {
    KeychainChoice choice = choice(Preference.AUTO, Keychain.State.AVAILABLE);

    assertThat(choice.get(ItemKey.cacheKey())).isEmpty();
    assertThat(settings.keychainKind()).isEmpty();
  }

  @Test
  void get_whenAllWasMovedMeanwhile_thenTheNewStoreAnswersAtOnce() throws Exception {
    Store system = new Store("system", Keychain.State.AVAILABLE);
    Store vault = new Store("vault", Keychain.State.AVAILABLE);
    KeychainChoice running = running(system, vault);
    running.put(ItemKey.cacheKey(), "label", SECRET);
    vault.put(ItemKey.cacheKey(), "label", SECRET);
    settings.changeKeychainKind("vault");
    system.remove(ItemKey.cacheKey());

    assertThat(running.get(ItemKey.cacheKey())).contains(SECRET);
    assertThat(running.kind()).isEqualTo("vault");
  }

  @Test
  void get_whenItIsMovedBetweenLookingAndAsking_thenItIsAskedForInTheNewStore() throws Exception {
    Store system = new Store("system", Keychain.State.AVAILABLE);
    Store vault = new Store("vault", Keychain.State.AVAILABLE);
    vault.put(ItemKey.cacheKey(), "label", SECRET);
    settings.recordKeychainKind("system");
    system.beforeGet().add(() -> settings.changeKeychainKind("vault"));

    assertThat(running(system, vault).get(ItemKey.cacheKey())).contains(SECRET);
  }

  private KeychainChoice running(Store system, Store vault) {
    return new KeychainChoice(
        Preference.AUTO, settings, () -> system, () -> vault, false, new StoreGate(folder));
  }
}
