package app.brevet.app;

import app.brevet.model.Failure;
import app.brevet.session.Unlocking;
import app.brevet.ui.kit.Work;
import java.util.function.Consumer;

/// Work whose jobs may find the keychain locked: the user is then asked to unlock it, and the job
/// is done once more.
final class UnlockingWork implements Work {

  private final Work work;
  private final Unlocking unlocking;
  private final Runnable after;

  /// @param after done when a job has ended, well or not: it may have opened or made the store
  UnlockingWork(Work work, Unlocking unlocking, Runnable after) {
    this.work = work;
    this.unlocking = unlocking;
    this.after = after;
  }

  @Override
  public <T> void run(Job<T> job, Consumer<T> done, Consumer<Failure> failed) {
    work.run(
        () -> {
          try {
            return unlocking.around(job::call);
          } finally {
            after.run();
          }
        },
        done,
        failed);
  }
}
