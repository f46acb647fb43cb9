package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.catalog.InMemoryCatalog;
import app.brevet.catalog.InMemorySettings;
import app.brevet.custody.Migration.Outcome;
import app.brevet.custody.Migration.Progress;
import app.brevet.custody.Migration.Step;
import app.brevet.custody.SecretStore.Kind;
import app.brevet.keychain.InMemoryKeychain;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.AccessKeyId;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.session.StoreGate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Two stores in memory; the system's holds a key of a profile, a key of none, and the cache key.
final class MigrationInMemory {

  static final ProfileId ALICE = ProfileId.random();
  static final AccessKeyId KEY_ID = new AccessKeyId("AKIAIOSFODNN7EXAMPLE");
  static final ItemKey KEY = ItemKey.accessKey(ALICE, KEY_ID);
  static final ItemKey ORPHAN = ItemKey.accessKey(ProfileId.random(), KEY_ID);

  final InMemorySettings settings = new InMemorySettings();
  final InMemoryCatalog catalog = new InMemoryCatalog();
  final InMemoryKeychain system = new InMemoryKeychain();
  final InMemoryKeychain vault = new InMemoryKeychain();
  final List<Progress> told = new ArrayList<>();
  private final Path folder;

  MigrationInMemory(Path folder) throws Exception {
    this.folder = folder;
    catalog.change(_ -> List.of(user("alice")));
    settings.recordKeychainKind("system");
    put(system, KEY, "one");
    put(system, ORPHAN, "two");
    put(system, ItemKey.cacheKey(), "three");
  }

  /// The process dies.
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  static UserProfile user(String name) {
    return new UserProfile(
        ALICE,
        new ProfileName(name),
        KEY_ID,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        SessionDuration.USER_DEFAULT,
        Optional.empty());
  }

  static void put(Keychain store, ItemKey key, String text) throws KeychainException {
    store.put(key, "Brevet: x", Secret.ofUnwipeable(text));
  }

  static String read(Keychain store, ItemKey key) throws KeychainException {
    return store.get(key).map(Secret::reveal).orElse("nothing");
  }

  Migration migration() {
    return migration(Optional.empty(), settings);
  }

  Migration migration(Optional<Kind> forced, InMemorySettings by) {
    return migration(forced, by, () -> vault);
  }

  /// A migration during whose beginning another process does this.
  Migration overtakenBy(Runnable other) {
    return migration(
        Optional.empty(),
        settings,
        () -> {
          other.run();
          return vault;
        });
  }

  private Migration migration(
      Optional<Kind> forced, InMemorySettings by, Supplier<Keychain> vaultOfNow) {
    return new Migration(
        new StorePair(() -> system, vaultOfNow, false, forced),
        by,
        catalog,
        new MigrationJournal(folder),
        new StoreGate(folder));
  }

  Outcome move(Kind to) throws FailureException {
    return migration().move(to, false, told::add);
  }

  String refusal(Kind to) {
    return catchThrowableOfType(FailureException.class, () -> move(to)).failure().key();
  }

  void dieAt(Kind to, Step step) {
    Consumer<Progress> killing =
        progress -> {
          if (progress.step() == step) {
            throw new Killed();
          }
        };
    assertThatThrownBy(() -> migration().move(to, false, killing)).isInstanceOf(Killed.class);
  }

  Path journal() {
    return folder.resolve("migration.json");
  }
}
