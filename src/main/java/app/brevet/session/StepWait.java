package app.brevet.session;

import app.brevet.mfa.CodeRequest;
import java.time.Instant;

/// A wait for the next code of a device, which the user may give up.
final class StepWait {

  private final Thread waiter = Thread.currentThread();
  private boolean isOver;
  private boolean isGivenUp;

  private StepWait() {}

  /// Waits on this thread until this time, and tells the listener as long as it does.
  ///
  /// @return whether it is that time now; not if the user gave up
  /// @throws InterruptedException if the thread is told to stop waiting
  static boolean until(Instant next, CodeRequest request, Waiting waiting, CodeWait listener)
      throws InterruptedException {
    StepWait wait = new StepWait();
    try (CodeWait.Shown _ = listener.waits(request, next, wait::giveUp)) {
      waiting.until(next);
    } catch (InterruptedException e) {
      if (!wait.wasGivenUp()) { // Else it is how the wait ends.
        throw e;
      }
    } finally {
      wait.end();
    }
    return !wait.wasGivenUp();
  }

  private synchronized void giveUp() {
    if (!isOver) {
      isGivenUp = true;
      waiter.interrupt();
    }
  }

  private synchronized boolean wasGivenUp() {
    return isGivenUp;
  }

  /// What gave the wait up at its very end does not stop what the thread does next.
  private synchronized void end() {
    isOver = true;
    if (isGivenUp) {
      var _ = Thread.interrupted();
    }
  }
}
