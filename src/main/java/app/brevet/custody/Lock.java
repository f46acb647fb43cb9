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

  /// How many have closed the store, and how many are about to: an opening that one of them falls
  /// into does not stand.
  private int closed;

  private int closing;

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
    letGo.run(); // First: a question that is open would keep the keychain busy.
    close();
    return state();
  }

  private void close() {
    count(1);
    try {
      if (keychain.lock()) {
        countClosed(); // Before it is told, which takes time: whoever asks for it from now on may.
        become(State.LOCKED, () -> true);
      }
    } finally {
      count(-1);
    }
  }

  private synchronized void count(int more) {
    closing += more;
  }

  private synchronized void countClosed() {
    closed++;
  }

  /// Opens the store; the user is asked for the passphrase, and may take time to answer. If it is
  /// locked once more meanwhile, it stays locked: [#state()] tells.
  ///
  /// @throws FailureException if the store could not be opened
  public void unlock() throws FailureException {
    int before = closed();
    store.unlock();
    if (!become(State.UNLOCKED, () -> closing == 0 && closed == before)) {
      close(); // Whoever locked it meanwhile may have done so before it was open.
    }
  }

  private synchronized int closed() {
    return closed;
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
