package app.brevet.keychain;

import app.brevet.model.Secret;
import java.util.List;
import java.util.Optional;

/// Where secrets are kept: the operating system's own keychain, or Brevet's vault.
///
/// Every call ends in bounded time. What is written is there for every other process at once. Every
/// method throws [KeychainException] with the reason: locked, absent, denied, timed out, corrupt.
public interface Keychain extends AutoCloseable {

  /// Whether secrets can be had just now.
  enum State {
    /// Yes.
    AVAILABLE,
    /// It is there, but must be opened first.
    LOCKED,
    /// It is not there.
    ABSENT
  }

  /// How long what is stored stays.
  enum Lifetime {
    /// Until it is removed.
    LASTING,
    /// Until the user logs out: some desktops keep secrets in memory only.
    LOGIN
  }

  /// Its name for people: "GNOME Keyring", "Brevet vault".
  String displayName();

  /// Which kind of store it is, for `settings.json`: `system` or `vault`.
  String kind();

  /// Whether secrets can be had just now. Asks nobody.
  State state();

  /// How long what is stored now will stay. Asks nobody.
  default Lifetime lifetime() {
    return Lifetime.LASTING;
  }

  /// Opens it; the system or a prompt may ask the user.
  void unlock() throws KeychainException;

  /// Whether [#lock()] locks it. Asks nobody.
  default boolean isLockable() {
    return false;
  }

  /// Forgets what opened it, where only a person gives that back: the key of a vault. The system's
  /// keychain is the user's own and stays as it is.
  ///
  /// @return whether somebody has to open it before it gives a secret again
  default boolean lock() {
    return false;
  }

  /// Stores the secret under the key, in the place of one that is there, and reads it back once:
  /// another secret than the one that was given is a failure.
  ///
  /// @param label what a person reads in the system's own keychain window: "Brevet: NAME"
  void put(ItemKey key, String label, Secret secret) throws KeychainException;

  /// The secret of this key; empty if there is none. The caller closes it.
  Optional<Secret> get(ItemKey key) throws KeychainException;

  /// Gives the item of this key another label, and tells whether there is one. Its secret stays.
  default boolean relabel(ItemKey key, String label) throws KeychainException {
    Optional<Secret> kept = get(key);
    if (kept.isPresent()) {
      try (Secret secret = kept.get()) {
        put(key, label, secret);
      }
    }
    return kept.isPresent();
  }

  /// Removes the secret of this key, and tells whether there was one.
  boolean remove(ItemKey key) throws KeychainException;

  /// The keys of all that Brevet keeps here.
  List<ItemKey> list() throws KeychainException;

  /// Ends the connection and wipes what is in memory; the secrets stay where they are kept.
  @Override
  void close();
}
