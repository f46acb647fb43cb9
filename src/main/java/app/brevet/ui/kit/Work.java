package app.brevet.ui.kit;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import java.util.function.Consumer;

/// Runs what may take time away from the window's thread, and brings the result back to it. A test
/// twin runs everything on the caller's thread.
public interface Work {

  /// Runs the job; then either `done` or `failed` is called, on the window's thread.
  <T> void run(Job<T> job, Consumer<T> done, Consumer<Failure> failed);

  /// What is to be done.
  @FunctionalInterface
  interface Job<T> {

    /// Does it. Interrupted counts as stopped by the user.
    T call() throws FailureException, InterruptedException;
  }
}
