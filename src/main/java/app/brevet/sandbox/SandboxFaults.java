package app.brevet.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The faults that the next requests meet, in order, and what troubles the whole sandbox from now
/// on: it is slow, throttles, goes by a wrong clock, or is silent. None by default; all of it can
/// change while the sandbox runs.
public final class SandboxFaults {

  private record Planned(Optional<String> action, Fault fault) {

    boolean isFor(String asked) {
      return action.isEmpty() || action.get().equals(asked);
    }
  }

  private record Throttle(int everyNth, Instant until) {}

  private final List<Planned> planned = new ArrayList<>();
  private Optional<Throttle> throttle = Optional.empty();
  private int asked;
  private Duration delay = Duration.ZERO;
  private Duration skew = Duration.ZERO;
  private boolean silent;

  SandboxFaults() {}

  /// Lets the next `times` requests that have no fault yet meet this one.
  public void plan(Fault fault, int times) {
    plan(new Planned(Optional.empty(), fault), times);
  }

  /// Lets the next `times` requests for this action that have no fault yet meet this one.
  public void planFor(String action, Fault fault, int times) {
    plan(new Planned(Optional.of(action), fault), times);
  }

  /// Lets each answer be held back for so long, from now on; zero for no longer.
  public synchronized void slowDown(Duration newDelay) {
    delay = newDelay;
  }

  /// Answers every `everyNth` request with `Throttling` until the sandbox's clock shows this.
  ///
  /// @param everyNth 1 for all requests, 2 for every second one
  public synchronized void throttle(int everyNth, Instant until) {
    throttle = Optional.of(new Throttle(everyNth, until));
    asked = 0;
  }

  /// Sets the sandbox's clock this far ahead from now on, beside what a switch did; negative for
  /// behind.
  public synchronized void skew(Duration ahead) {
    skew = ahead;
  }

  /// Takes connections and requests from now on, and answers nothing.
  public synchronized void fallSilent() {
    silent = true;
  }

  /// Answers again. Who still waits for an answer gets none: the connection is closed.
  public synchronized void speak() {
    silent = false;
    notifyAll();
  }

  /// Ends every trouble, and forgets what was planned.
  public synchronized void clear() {
    planned.clear();
    throttle = Optional.empty();
    delay = Duration.ZERO;
    skew = Duration.ZERO;
    speak();
  }

  synchronized Duration delay() {
    return delay;
  }

  synchronized Duration skew() {
    return skew;
  }

  synchronized boolean isSilent() {
    return silent;
  }

  synchronized void awaitSpeech() throws InterruptedException {
    while (silent) {
      wait();
    }
  }

  private synchronized void plan(Planned one, int times) {
    for (int i = 0; i < times; i++) {
      planned.add(one);
    }
  }

  /// The fault that this request meets: a planned one, or that it is throttled.
  ///
  /// @param now the sandbox's time
  synchronized Optional<Fault> next(String action, Instant now) {
    Iterator<Planned> each = planned.iterator();
    while (each.hasNext()) {
      Planned one = each.next();
      if (one.isFor(action)) {
        each.remove();
        return Optional.of(one.fault());
      }
    }
    return isThrottled(now) ? Optional.of(Fault.THROTTLING) : Optional.empty();
  }

  private boolean isThrottled(Instant now) {
    if (throttle.isEmpty() || !now.isBefore(throttle.get().until())) {
      return false;
    }
    asked++;
    return asked % throttle.get().everyNth() == 0;
  }
}
