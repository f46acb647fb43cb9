package app.brevet.renewal;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// An alarm on a thread of its own, which is there from when something is first set. Its time
/// stands still while the system sleeps.
public final class ThreadAlarm implements Alarm {

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("renewal").factory());
  private @Nullable ScheduledFuture<?> call;

  /// An alarm that nothing is set for.
  public ThreadAlarm() {
    timer.setRemoveOnCancelPolicy(true);
    // After close() there is nothing left to call.
    timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
  }

  @Override
  public synchronized void set(Duration after, Runnable what) {
    clear();
    call = timer.schedule(what, after.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void clear() {
    if (call != null) {
      call.cancel(false);
    }
    call = null;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
