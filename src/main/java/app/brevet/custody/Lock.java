package app.brevet.custody;

import app.brevet.keychain.Keychain;
import app.brevet.model.FailureException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
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
  private final ReentrantLock telling = new ReentrantLock();
  private State state = State.UNLOCKED;

  /// Counts each lock twice, when it is asked for and when the store is closed: an opening that
  /// either falls into does not stand.
  private int locks;

  private int unlocks;

  /// @param store the store of this keychain
  /// @param letGo gives up every question that is open, and wipes what was typed
  public Lock(Keychain keychain, SecretStore store, Runnable letGo) {
    this.keychain = keychain;
    this.store = store;
    this.letGo = letGo;
  }

  /// Calls the listener after each change, on the thread that made it. Another change waits for it,
  /// so it must wait for none.
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
    close();
    return state();
  }

  /// Locks the store, and once more if somebody opened it before that was noted.
  private void close() {
    int seen;
    do {
      seen = unlocks();
      if (!keychain.lock()) {
        return;
      }
    } while (!becomeLocked(seen));
  }

  /// Opens the store; the user is asked for the passphrase, and may take time to answer.
  ///
  /// @throws FailureException if it stays closed
  public void unlock() throws FailureException {
    int before = locks();
    store.unlock();
    if (!becomeUnlocked(before)) {
      close(); // It was locked once more while the passphrase was asked for.
    }
  }

  private synchronized int locks() {
    return locks;
  }

  private synchronized int unlocks() {
    return unlocks;
  }

  private boolean becomeLocked(int unlocksSeen) {
    return become(
        State.LOCKED,
        () -> {
          boolean isLast = unlocks == unlocksSeen;
          locks += isLast ? 1 : 0;
          return isLast;
        });
  }

  private boolean becomeUnlocked(int locksSeen) {
    return become(
        State.UNLOCKED,
        () -> {
          boolean isLast = locks == locksSeen;
          unlocks += isLast ? 1 : 0;
          return isLast;
        });
  }

  /// One change after the other, each told before the next: what was told last is how it stands.
  private boolean become(State now, BooleanSupplier isStillSo) {
    telling.lock();
    try {
      boolean isChanged;
      synchronized (this) {
        if (!isStillSo.getAsBoolean()) {
          return false;
        }
        isChanged = state != now;
        state = now;
      }
      if (isChanged) {
        listeners.forEach(listener -> listener.accept(now));
      }
      return true;
    } finally {
      telling.unlock();
    }
  }
}
