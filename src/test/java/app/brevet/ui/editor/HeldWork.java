package app.brevet.ui.editor;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.ui.kit.Work;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/// Does its jobs at once on the caller's thread, or, once it is held, when it is told to go on.
final class HeldWork implements Work {

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean held;

  @Override
  public <T> void run(Job<T> job, Consumer<T> done, Consumer<Failure> failed) {
    if (held) {
      waiting.add(() -> now(job, done, failed));
    } else {
      now(job, done, failed);
    }
  }

  private static <T> void now(Job<T> job, Consumer<T> done, Consumer<Failure> failed) {
    T result;
    try {
      result = job.call();
    } catch (FailureException e) {
      failed.accept(e.failure());
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failed.accept(new Failure.Cancelled());
      return;
    }
    done.accept(result);
  }

  void hold() {
    held = true;
  }

  void goOn() {
    held = false;
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }
}
