package app.brevet.ui.found;

import app.brevet.model.FailureException;
import app.brevet.transfer.ImportPlan;
import java.util.Optional;

/// The plan of an open dialog, with the keys in it. One job at a time works with it; it is closed
/// when the last has ended, and none begins after that.
final class HeldPlan {

  private Optional<ImportPlan> plan = Optional.empty();
  private boolean over;

  /// What is done with a plan.
  interface Job<T> {
    T with(ImportPlan plan) throws FailureException;
  }

  /// Holds this one in the place of another. It is closed at once if the dialog is left.
  synchronized void hold(ImportPlan next) {
    plan.ifPresent(ImportPlan::close);
    plan = Optional.of(next);
    if (over) {
      close();
    }
  }

  /// Does this with the plan; empty if the dialog is left.
  synchronized <T> Optional<T> use(Job<T> job) throws FailureException {
    return plan.isEmpty() ? Optional.empty() : Optional.of(job.with(plan.get()));
  }

  /// Waits for the job that is at work, and wipes the keys.
  synchronized void close() {
    over = true;
    plan.ifPresent(ImportPlan::close);
    plan = Optional.empty();
  }
}
