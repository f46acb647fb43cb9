package app.brevet.custody;

import app.brevet.keychain.Keychain;
import app.brevet.model.FailureException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The lock over what Brevet holds in memory: what somebody is typing, and the key of the vault.
///
/// While it is locked, what needs a key or a seed waits for the vault's passphrase. Sessions that
/// live are served, and renewed where that takes no key. Where the keys are in the system's
/// keychain there is nothing to lock with: that one is the user's own, and stays as it is.
///
/// For any thread but the window's: the keychain takes its time.
public final class Lock {

  /// How it stands.
  public enum State {
    /// What the vault holds can be had, or there is nothing to lock with.
    UNLOCKED,
    /// The vault's passphrase is needed first.
    LOCKED
  }

  private final Keychain keychain;
  private final SecretStore store;
  private final Runnable letGo;
  private final List<Consumer<State>> listeners = new CopyOnWriteArrayList<>();
  private State state = State.UNLOCKED;
  private int locks;

  /// @param store the store of this keychain
  /// @param letGo gives up every question that is open, and wipes what was typed
  public Lock(Keychain keychain, SecretStore store, Runnable letGo) {
    this.keychain = keychain;
    this.store = store;
    this.letGo = letGo;
  }

  /// Calls the listener after each change, on the thread that made it.
  public void onChange(Consumer<State> listener) {
    listeners.add(listener);
  }

  /// How it stands.
  public synchronized State state() {
    return state;
  }

  /// Whether there is anything to lock with; asks nobody.
  public boolean isLockable() {
    return keychain.isLockable();
  }

  /// Wipes what is in memory, and locks where there is something to lock with.
  ///
  /// @return how it stands now
  public State lock() {
    synchronized (this) {
      locks++;
    }
    letGo.run(); // First: a question that is open would keep the keychain busy.
    if (keychain.lock()) {
      change(State.LOCKED);
    }
    return state();
  }

  /// Opens the store; the user is asked for the passphrase, and may take time to answer.
  ///
  /// @throws FailureException if it stays closed
  public void unlock() throws FailureException {
    int before = locks();
    store.unlock();
    boolean isLast;
    boolean isChanged = false;
    synchronized (this) {
      isLast = before == locks;
      if (isLast) {
        isChanged = state != State.UNLOCKED;
        state = State.UNLOCKED;
      }
    }
    if (!isLast) {
      keychain.lock(); // It was locked once more while the passphrase was asked for.
    } else if (isChanged) {
      listeners.forEach(listener -> listener.accept(State.UNLOCKED));
    }
  }

  private synchronized int locks() {
    return locks;
  }

  private void change(State now) {
    synchronized (this) {
      if (state == now) {
        return;
      }
      state = now;
    }
    listeners.forEach(listener -> listener.accept(now));
  }
}
