package app.brevet.app;

import app.brevet.catalog.CatalogException;
import app.brevet.catalog.Settings;
import app.brevet.custody.Lock;
import app.brevet.os.SystemSignals;
import app.brevet.os.SystemSignals.Signal;
import app.brevet.ui.kit.IdleTimer;
import app.brevet.ui.kit.WindowThread;
import app.brevet.ui.kit.Work;
import app.brevet.ui.lock.LockViewModel;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;

/// What locks the window by itself: that nobody was there for a while, that the screen was locked,
/// that the system sleeps or has slept.
final class WindowLock implements AutoCloseable {

  private static final Duration IF_UNREADABLE = Duration.ofMinutes(15);

  private final Lock lock;
  private final LockViewModel model;
  private final Settings settings;
  private final Work work;
  private final WindowProgram.Setting setting;
  private final IdleTimer idle;
  private volatile Optional<SystemSignals> signals = Optional.empty();
  private volatile Runnable woken = () -> {};
  private Duration after = Duration.ZERO;

  WindowLock(
      Lock lock, LockViewModel model, Settings settings, Work work, WindowProgram.Setting setting) {
    this.lock = lock;
    this.model = model;
    this.settings = settings;
    this.work = work;
    this.setting = setting;
    this.idle = new IdleTimer(setting.wallClock(), model::lockUnasked);
    model.lockedProperty().subscribe(this::count);
    lock.onChange(WindowLock::sweep);
  }

  /// Whether what needs a key or a seed waits for the passphrase.
  boolean isLocked() {
    return lock.state() == Lock.State.LOCKED;
  }

  /// Calls this when it was locked or opened; it must wait for nothing.
  void onChange(Consumer<Lock.State> listener) {
    lock.onChange(listener);
  }

  LockViewModel model() {
    return model;
  }

  /// Counts what is done in this window as use.
  void watch(Scene scene) {
    idle.watch(scene);
  }

  /// Locks by itself from now on; on the thread that hears a signal, for the system may sleep any
  /// moment.
  void start() {
    readSettings();
    Thread.ofVirtual().name("signals").start(() -> signals = Optional.of(listen()));
  }

  private SystemSignals listen() {
    return LockSignals.listen(
        setting.system(), setting.environment(), setting.wallClock(), this::heard);
  }

  private void heard(Signal signal) {
    lock.lock();
    if (signal == Signal.WAKES) {
      woken.run();
    }
  }

  /// Does this when the system wakes, after the lock; on the thread that hears of it.
  void onWake(Runnable listener) {
    woken = listener;
  }

  /// Reads afresh after how long it locks.
  void readSettings() {
    work.run(
        this::lockAfter,
        now -> {
          if (!now.equals(after)) {
            after = now;
            count(model.lockedProperty().get());
          }
        },
        _ -> {});
  }

  private Duration lockAfter() {
    try {
      return settings.lockAfter();
    } catch (CatalogException e) {
      return IF_UNREADABLE; // Whoever needs more of the file tells that it is damaged.
    }
  }

  /// What was wiped is gone; what the decoding of it left, strings above all, is garbage, and goes
  /// with a collection.
  private static void sweep(Lock.State state) {
    if (state == Lock.State.LOCKED) {
      System.gc();
    }
  }

  private void count(boolean locked) {
    if (locked) {
      idle.stop();
    } else {
      idle.start(after);
    }
  }

  /// Looks now whether nobody was there for so long.
  void look() {
    new WindowThread().execute(idle::look);
  }

  /// On the window's thread.
  @Override
  public void close() {
    idle.stop();
    signals.ifPresent(SystemSignals::close);
  }
}
