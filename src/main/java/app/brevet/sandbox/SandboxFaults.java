package app.brevet.sandbox;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The faults that the next requests meet, in order; none by default.
public final class SandboxFaults {

  private record Planned(Optional<String> action, Fault fault) {

    boolean isFor(String asked) {
      return action.isEmpty() || action.get().equals(asked);
    }
  }

  private final List<Planned> planned = new ArrayList<>();

  SandboxFaults() {}

  /// Lets the next `times` requests that have no fault yet meet this one.
  public void plan(Fault fault, int times) {
    plan(new Planned(Optional.empty(), fault), times);
  }

  /// Lets the next `times` requests for this action that have no fault yet meet this one.
  public void planFor(String action, Fault fault, int times) {
    plan(new Planned(Optional.of(action), fault), times);
  }

  private synchronized void plan(Planned one, int times) {
    for (int i = 0; i < times; i++) {
      planned.add(one);
    }
  }

  /// The fault that this request meets.
  synchronized Optional<Fault> next(String action) {
    Iterator<Planned> each = planned.iterator();
    while (each.hasNext()) {
      Planned one = each.next();
      if (one.isFor(action)) {
        each.remove();
        return Optional.of(one.fault());
      }
    }
    return Optional.empty();
  }
}
