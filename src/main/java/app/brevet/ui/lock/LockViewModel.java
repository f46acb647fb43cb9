package app.brevet.ui.lock;

import app.brevet.custody.Lock;
import app.brevet.model.Failure;
import app.brevet.ui.kit.Work;
import app.brevet.words.Words;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Locks Brevet, and opens it again. Where there is nothing to lock with, the window is only
/// hidden, and it is said that this keeps nobody out.
public final class LockViewModel {

  private final Words words;
  private final Lock lock;
  private final Work work;
  private final Runnable unlock;
  private final Consumer<Failure> failed;
  private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper act = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper meaning = new ReadOnlyStringWrapper("");
  private Runnable hide = () -> {};
  private volatile Optional<Boolean> lockable = Optional.empty();

  /// @param window runs what it is given on the window's thread
  /// @param unlock asks for the passphrase and opens the store with it
  public LockViewModel(
      Words words,
      Lock lock,
      Work work,
      Executor window,
      Runnable unlock,
      Consumer<Failure> failed) {
    this.words = words;
    this.lock = lock;
    this.work = work;
    this.unlock = unlock;
    this.failed = failed;
    lock.onChange(state -> window.execute(() -> locked.set(state == Lock.State.LOCKED)));
    tell(false);
  }

  /// What hides the window.
  public void onHide(Runnable hiding) {
    hide = hiding;
  }

  /// Looks afresh whether there is anything to lock with.
  public void look() {
    work.run(
        lock::isLockable,
        now -> {
          lockable = Optional.of(now);
          tell(now);
        },
        failed);
  }

  /// Whether there is something to lock with, as last looked at; empty before that. From any
  /// thread.
  public Optional<Boolean> isLockable() {
    return lockable;
  }

  private void tell(boolean lockable) {
    act.set(words.text(lockable ? "window.lock.lock" : "window.lock.hide"));
    meaning.set(words.text(lockable ? "window.lock.lock-meaning" : "window.lock.hide-meaning"));
  }

  /// The user locks: the window is hidden where it cannot be locked.
  public void lock() {
    work.run(
        lock::lock,
        state -> {
          if (state == Lock.State.UNLOCKED) {
            hide.run();
          }
        },
        failed);
  }

  /// Locks by itself: nobody has been here for a while. A window that cannot be locked stays where
  /// it is, and only what was typed is wiped.
  public void lockUnasked() {
    work.run(lock::lock, _ -> {}, failed);
  }

  /// Asks for the passphrase.
  public void unlock() {
    unlock.run();
  }

  /// Whether it is locked.
  public ReadOnlyBooleanProperty lockedProperty() {
    return locked.getReadOnlyProperty();
  }

  /// What the button says: lock, or hide.
  public ReadOnlyStringProperty actProperty() {
    return act.getReadOnlyProperty();
  }

  /// What that means.
  public ReadOnlyStringProperty meaningProperty() {
    return meaning.getReadOnlyProperty();
  }
}
