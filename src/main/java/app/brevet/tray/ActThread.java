package app.brevet.tray;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The thread on which all acts of a tray run, one after the other, so that one which takes long
/// holds up no desktop. It ends while there is nothing to do.
public final class ActThread implements Executor, AutoCloseable {

  private static final long IDLE_SECONDS = 10;

  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          0,
          1,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("tray-act").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  /// A thread that has nothing to do yet.
  public ActThread() {}

  /// Runs this when what came before is done; not at all after [#close()].
  @Override
  public void execute(Runnable act) {
    thread.execute(act);
  }

  /// Takes no more acts; does not wait for those that were asked for.
  @Override
  public void close() {
    thread.shutdown();
  }
}
