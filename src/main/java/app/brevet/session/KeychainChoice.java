package app.brevet.session;

import app.brevet.catalog.CatalogException;
import app.brevet.catalog.Settings;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.os.FileLock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The keychain that this user's secrets are in: the system's, or the vault.
///
/// Which one is decided when the first secret is stored, recorded in the settings, and never
/// changes by itself: a store that is missing later is an error, not a reason to take the other.
/// Only a move of all secrets changes what is recorded. Every call looks there, so that a process
/// that was running before the move finds the secrets where they are now.
public final class KeychainChoice implements Keychain {

  /// What the user asks for by `BREVET_KEYCHAIN`.
  public enum Preference {
    /// What was recorded; at first use the system's keychain, or the vault where there is none.
    AUTO,
    /// The system's keychain.
    SYSTEM,
    /// The vault.
    VAULT
  }

  private final Preference preference;
  private final Settings settings;
  private final Supplier<Keychain> system;
  private final Supplier<Keychain> vault;
  private final boolean mayAskToUnlock;
  private final StoreGate gate;
  private volatile @Nullable Keychain chosen;
  private boolean recorded;

  /// @param system makes the system's keychain, whenever it becomes the one
  /// @param vault makes the vault, whenever it becomes the one
  /// @param mayAskToUnlock whether somebody is there whom the system can ask for a password; whom
  ///   the vault asks it knows by itself
  /// @param gate passed by each change of what the store holds
  public KeychainChoice(
      Preference preference,
      Settings settings,
      Supplier<Keychain> system,
      Supplier<Keychain> vault,
      boolean mayAskToUnlock,
      StoreGate gate) {
    this.preference = preference;
    this.settings = settings;
    this.system = system;
    this.vault = vault;
    this.mayAskToUnlock = mayAskToUnlock;
    this.gate = gate;
  }

  private synchronized Keychain chosen() throws KeychainException {
    Keychain known = chosen;
    if (known != null && !isMoved(known)) {
      return known;
    }
    Optional<String> kind = recordedKind();
    if (known != null) {
      chosen = null;
      known.close();
    }
    recorded = kind.isPresent();
    Keychain made =
        switch (kind.orElse("")) {
          case "system" -> agreed(Preference.SYSTEM, system);
          case "vault" -> agreed(Preference.VAULT, vault);
          default -> first();
        };
    chosen = made;
    return made;
  }

  private boolean isMoved(Keychain known) {
    try {
      return settings.keychainKind().filter(kind -> !kind.equals(known.kind())).isPresent();
    } catch (CatalogException e) {
      return false; // What was read before still holds: a damaged file moves no secrets.
    }
  }

  private Keychain agreed(Preference recordedOne, Supplier<Keychain> store)
      throws KeychainException {
    if (preference != Preference.AUTO && preference != recordedOne) {
      throw new KeychainException(
          KeychainReason.OTHER_STORE,
          "recorded is " + recordedOne + ", asked for is " + preference);
    }
    return store.get();
  }

  private Keychain first() {
    return switch (preference) {
      case SYSTEM -> system.get();
      case VAULT -> vault.get();
      case AUTO -> {
        Keychain candidate = system.get();
        if (candidate.state() != State.ABSENT || isSlow(candidate)) {
          yield candidate;
        }
        candidate.close();
        yield vault.get();
      }
    };
  }

  /// Whether it looks absent, but may only be slow at this moment: that decides nothing for good.
  private static boolean isSlow(Keychain candidate) {
    try {
      candidate.list();
      return false;
    } catch (KeychainException e) {
      return e.reason() == KeychainReason.TIMED_OUT;
    }
  }

  private Optional<String> recordedKind() throws KeychainException {
    try {
      return settings.keychainKind();
    } catch (CatalogException e) {
      throw new KeychainException(
          KeychainReason.CORRUPT, "the settings cannot be read: " + e.file(), e);
    }
  }

  @Override
  public String displayName() {
    Keychain known = chosen;
    return known == null ? "" : known.displayName();
  }

  @Override
  public String kind() {
    Keychain known = chosen;
    return known == null ? "" : known.kind();
  }

  @Override
  public State state() {
    try {
      return chosen().state();
    } catch (KeychainException e) {
      return State.ABSENT;
    }
  }

  @Override
  public Lifetime lifetime() {
    try {
      return chosen().lifetime();
    } catch (KeychainException e) {
      return Lifetime.LASTING; // There is none that could lose anything.
    }
  }

  @Override
  public void unlock() throws KeychainException {
    chosen().unlock();
  }

  @Override
  public boolean isLockable() {
    Keychain known = chosen;
    return known != null && known.isLockable();
  }

  /// What was never used holds nothing that could be forgotten.
  @Override
  public boolean lock() {
    Keychain known = chosen;
    return known != null && known.lock();
  }

  @Override
  public void put(ItemKey key, String label, Secret secret) throws KeychainException {
    opened(); // Whoever must be asked is asked before others have to wait.
    try (FileLock _ = gate.enter()) {
      Keychain keychain = opened();
      keychain.put(key, label, secret);
      if (!recorded) {
        record(keychain.kind());
      }
    }
  }

  private void record(String kind) throws KeychainException {
    try {
      settings.recordKeychainKind(kind);
      recorded = true;
    } catch (CatalogException e) {
      throw new KeychainException(
          KeychainReason.NOT_WRITTEN, "the settings cannot be written: " + e.file(), e);
    }
  }

  @Override
  public Optional<Secret> get(ItemKey key) throws KeychainException {
    Keychain asked = opened();
    if (key.equals(ItemKey.cacheKey()) && isYetToBeMade(asked)) {
      return Optional.empty();
    }
    Optional<Secret> found = asked.get(key);
    if (found.isPresent()) {
      return found;
    }
    Keychain now = opened(); // It may have been moved between the two.
    return now.equals(asked) ? found : now.get(key);
  }

  /// Whether it is a vault that nothing was ever kept in: its first secret makes it. Roles that an
  /// identity provider vouches for have no key, so that the key of the cache may be the first.
  private boolean isYetToBeMade(Keychain keychain) {
    return !recorded && keychain.kind().equals("vault") && keychain.state() == State.ABSENT;
  }

  /// A label is worth no prompt: nothing is unlocked for it.
  @Override
  public boolean relabel(ItemKey key, String label) throws KeychainException {
    return chosen().relabel(key, label);
  }

  @Override
  public boolean remove(ItemKey key) throws KeychainException {
    opened();
    try (FileLock _ = gate.enter()) {
      return opened().remove(key);
    }
  }

  @Override
  public List<ItemKey> list() throws KeychainException {
    return opened().list();
  }

  /// The vault asks by itself, and knows whom: better here than where others wait for it.
  private Keychain opened() throws KeychainException {
    Keychain keychain = chosen();
    boolean asks = mayAskToUnlock || keychain.kind().equals("vault");
    if (asks && keychain.state() == State.LOCKED) {
      keychain.unlock();
    }
    return keychain;
  }

  @Override
  public synchronized void close() {
    Keychain known = chosen;
    if (known != null) {
      known.close();
    }
  }
}
