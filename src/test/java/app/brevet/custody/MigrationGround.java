package app.brevet.custody;

import app.brevet.catalog.JsonCatalog;
import app.brevet.catalog.JsonSettings;
import app.brevet.catalog.Settings;
import app.brevet.custody.SecretStore.Kind;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.linux.SecretServiceKeychain;
import app.brevet.keychain.vault.VaultKeychain;
import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileId;
import app.brevet.model.Secret;
import app.brevet.os.Folders;
import app.brevet.session.StoreGate;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A home with secrets that are moved: the stores are real ones, or files that stand for them.
///
/// @param bus where the real keyring is; empty for files
record MigrationGround(Path home, String bus) {

  static final List<ItemKey> ITEMS =
      List.of(
          key(1, "AKIA0000000000000001"),
          key(1, "AKIA0000000000000002"),
          new ItemKey(
              ItemKey.Kind.TOTP_SEED,
              Optional.of(ProfileId.of("00000000-0000-0000-0000-000000000001")),
              Optional.empty()),
          ItemKey.cacheKey());

  private static ItemKey key(int profile, String id) {
    return ItemKey.accessKey(
        ProfileId.of("00000000-0000-0000-0000-00000000000" + profile), new AccessKeyId(id));
  }

  Keychain store(Kind kind) {
    if (bus.isEmpty()) {
      return new FileKeychain(home, kind.key());
    }
    return kind == Kind.SYSTEM
        ? new SecretServiceKeychain(Map.of("DBUS_SESSION_BUS_ADDRESS", bus))
        : new VaultKeychain(home.resolve("vault"), _ -> Secret.ofUnwipeable("right"));
  }

  private Folders folders() {
    return Folders.under(home.resolve("brevet"));
  }

  Settings settings() {
    return new JsonSettings(folders());
  }

  Path journalFile() {
    return folders().state().resolve("migration.json");
  }

  Migration migration() {
    return new Migration(
        new StorePair(() -> store(Kind.SYSTEM), () -> store(Kind.VAULT), false, Optional.empty()),
        settings(),
        new JsonCatalog(folders()),
        new MigrationJournal(folders().state()),
        new StoreGate(folders().state()));
  }

  /// Puts all items into this store, which is then the one that is recorded; the other is empty.
  void fill(Kind kind) throws Exception {
    try (Keychain store = store(kind);
        Keychain other = store(kind.other())) {
      for (Keychain each : List.of(store, other)) {
        if (each.state() != Keychain.State.AVAILABLE) {
          each.unlock();
        }
      }
      for (ItemKey key : ITEMS) {
        store.put(key, "Brevet: x", secret(key));
        other.remove(key);
      }
    }
    settings().changeKeychainKind(kind.key());
  }

  static Secret secret(ItemKey key) {
    return Secret.ofUnwipeable("planted of " + key.kind() + " " + key.accessKeyId());
  }

  /// The secrets that this store holds, as text.
  Map<ItemKey, String> held(Kind kind) throws KeychainException {
    Map<ItemKey, String> held = new LinkedHashMap<>();
    try (Keychain store = store(kind)) {
      for (ItemKey key : store.list()) {
        held.put(key, store.get(key).map(Secret::reveal).orElse(""));
      }
    }
    return held;
  }

  /// All of the secrets, as text.
  static Map<ItemKey, String> all() {
    Map<ItemKey, String> all = new LinkedHashMap<>();
    ITEMS.forEach(key -> all.put(key, secret(key).reveal()));
    return all;
  }
}
