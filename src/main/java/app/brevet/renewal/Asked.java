package app.brevet.renewal;

import java.util.Optional;

/// What the user is asked just now. What could not be said, as a fault was met, is said at the next
/// look.
///
/// For one thread at a time, but for what is asked.
final class Asked {

  private final Question asking;
  private volatile Optional<Ask> now = Optional.empty();
  private boolean isUnsaid;
  private boolean isAlertDue;

  Asked(Question asking) {
    this.asking = asking;
  }

  Optional<Ask> now() {
    return now;
  }

  /// Says what the plan asks, if that is anything new.
  void tell(Plan plan) {
    isUnsaid |= plan.alert() || !plan.ask().equals(now);
    isAlertDue |= plan.alert();
    now = plan.ask();
    if (isUnsaid && now.isPresent()) {
      asking.show(now.get(), isAlertDue);
    } else if (isUnsaid) {
      asking.withdraw();
    }
    isUnsaid = false;
    isAlertDue = false;
  }
}
