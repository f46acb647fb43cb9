package app.brevet.app;

import app.brevet.model.Failure;
import app.brevet.ui.kit.Work;
import java.util.function.Consumer;

/// Work after each of whose jobs something is done that follows from it.
final class FollowedWork implements Work {

  private final Work work;
  private final Runnable after;

  /// @param after done when a job has ended, well or not: it may have opened or made the store
  FollowedWork(Work work, Runnable after) {
    this.work = work;
    this.after = after;
  }

  @Override
  public <T> void run(Job<T> job, Consumer<T> done, Consumer<Failure> failed) {
    work.run(
        () -> {
          try {
            return job.call();
          } finally {
            after.run();
          }
        },
        done,
        failed);
  }
}
