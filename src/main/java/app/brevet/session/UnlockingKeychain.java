package app.brevet.session;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.Secret;
import java.util.List;
import java.util.Optional;

/// A keychain for what a user does: each access that finds it locked asks to unlock it, and is made
/// once more. A label is not worth a question.
final class UnlockingKeychain implements Keychain {

  private final Keychain keychain;
  private final Unlocking unlocking;

  /// @param keychain the caller closes it
  UnlockingKeychain(Keychain keychain, Unlocking unlocking) {
    this.keychain = keychain;
    this.unlocking = unlocking;
  }

  @Override
  public String displayName() {
    return keychain.displayName();
  }

  @Override
  public String kind() {
    return keychain.kind();
  }

  @Override
  public State state() {
    return keychain.state();
  }

  @Override
  public Lifetime lifetime() {
    return keychain.lifetime();
  }

  @Override
  public void unlock() throws KeychainException {
    keychain.unlock();
  }

  @Override
  public boolean isLockable() {
    return keychain.isLockable();
  }

  @Override
  public boolean lock() {
    return keychain.lock();
  }

  @Override
  public void put(ItemKey key, String label, Secret secret) throws KeychainException {
    unlocking.access(
        () -> {
          keychain.put(key, label, secret);
          return true;
        });
  }

  @Override
  public Optional<Secret> get(ItemKey key) throws KeychainException {
    return unlocking.access(() -> keychain.get(key));
  }

  @Override
  public boolean relabel(ItemKey key, String label) throws KeychainException {
    return keychain.relabel(key, label);
  }

  @Override
  public boolean remove(ItemKey key) throws KeychainException {
    return unlocking.access(() -> keychain.remove(key));
  }

  @Override
  public List<ItemKey> list() throws KeychainException {
    return unlocking.access(keychain::list);
  }

  @Override
  public void close() {
    keychain.close();
  }
}
