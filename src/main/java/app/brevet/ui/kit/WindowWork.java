package app.brevet.ui.kit;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Jobs on virtual threads, results on the JavaFX thread. What a job throws beside a failure
/// reaches its thread's handler of uncaught exceptions, since it is a fault of the program; for
/// whoever waits it is as if the job had been given up.
public final class WindowWork implements Work {

  private final Executor window;

  /// Work for the windows of this process.
  public WindowWork() {
    this(new WindowThread());
  }

  WindowWork(Executor window) {
    this.window = window;
  }

  @Override
  public <T> void run(Job<T> job, Consumer<T> done, Consumer<Failure> failed) {
    Thread.ofVirtual().name("window-work").start(() -> finish(job, done, failed));
  }

  private <T> void finish(Job<T> job, Consumer<T> done, Consumer<Failure> failed) {
    Runnable ending = () -> failed.accept(new Failure.Cancelled());
    try {
      T result = job.call();
      ending = () -> done.accept(result);
    } catch (FailureException e) {
      ending = () -> failed.accept(e.failure());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      window.execute(ending); // Also after a fault of the program: nobody waits for ever.
    }
  }
}
