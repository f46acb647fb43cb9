package app.brevet.ui.kit;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import java.util.function.Consumer;

/// Runs everything on the caller's thread, at once: for tests of view models.
public final class CallerWork implements Work {

  @Override
  public <T> void run(Job<T> job, Consumer<T> done, Consumer<Failure> failed) {
    T result;
    try {
      result = job.call();
    } catch (FailureException e) {
      failed.accept(e.failure());
      return;
    } catch (InterruptedException e) {
      failed.accept(new Failure.Cancelled());
      return;
    }
    done.accept(result);
  }
}
