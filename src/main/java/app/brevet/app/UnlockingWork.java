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

  UnlockingWork(Work work, Unlocking unlocking) {
    this.work = work;
    this.unlocking = unlocking;
  }

  @Override
  public <T> void run(Job<T> job, Consumer<T> done, Consumer<Failure> failed) {
    work.run(() -> unlocking.around(job::call), done, failed);
  }
}
