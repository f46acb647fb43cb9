package app.brevet.session;

import app.brevet.activity.Asking;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A wait for something that one can do without. What takes longer goes on by itself, on behalf of
/// who asked, as long as the process lives; nobody hears of its end then.
///
/// @param most how long it is waited for
record ShortWait(Duration most) {

  /// As long as a program that asks for credentials hardly notices.
  static final ShortWait USUAL = new ShortWait(Duration.ofSeconds(3));

  /// What came of the work; empty if it takes longer.
  ///
  /// @param work one that fails by its result, not by an exception
  /// @throws InterruptedException if the thread is told to stop waiting; the work goes on
  <T> Optional<T> of(Callable<T> work) throws InterruptedException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofVirtual().name("short-wait").start(Asking.carried(task));
    try {
      return Optional.of(task.get(most.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty(); // Whoever asks does without.
    } catch (ExecutionException e) {
      throw new IllegalStateException("it is a fault of the program's", e.getCause());
    }
  }
}
