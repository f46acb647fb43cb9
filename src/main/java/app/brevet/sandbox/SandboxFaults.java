package app.brevet.sandbox;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/// The faults that the next requests meet, in order; none by default.
public final class SandboxFaults {

  private final Queue<Fault> planned = new ArrayDeque<>();

  SandboxFaults() {}

  /// Lets the next `times` requests that have no fault yet meet this one.
  public synchronized void plan(Fault fault, int times) {
    for (int i = 0; i < times; i++) {
      planned.add(fault);
    }
  }

  synchronized Optional<Fault> next() {
    return Optional.ofNullable(planned.poll());
  }
}
