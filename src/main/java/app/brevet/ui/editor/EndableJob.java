package app.brevet.ui.editor;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.ui.kit.Work;
import org.jspecify.annotations.Nullable;

/// A job that is ended once nobody waits for it, with the program that it runs.
///
/// @param <T> what comes of it
final class EndableJob<T> implements Work.Job<T> {

  private final Work.Job<T> job;
  private @Nullable Thread thread;
  private boolean ended;

  EndableJob(Work.Job<T> job) {
    this.job = job;
  }

  /// Does it.
  ///
  /// @throws FailureException also with `Cancelled`, if it was ended before it began
  @Override
  public T call() throws FailureException, InterruptedException {
    begin();
    try {
      return job.call();
    } finally {
      leave();
    }
  }

  private synchronized void begin() throws FailureException {
    if (ended) {
      throw new FailureException(new Failure.Cancelled());
    }
    thread = Thread.currentThread();
  }

  /// The thread is no longer this job's, and is not to be interrupted.
  private synchronized void leave() {
    thread = null;
  }

  /// Ends it, from any thread; nothing if it is over.
  synchronized void end() {
    ended = true;
    if (thread != null) {
      thread.interrupt();
    }
  }
}
