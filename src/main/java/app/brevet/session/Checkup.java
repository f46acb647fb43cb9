package app.brevet.session;

import app.brevet.model.CheckupFinding;
import app.brevet.model.FailureException;
import java.util.List;

/// Looks at all that Brevet depends on, one check after the other.
public final class Checkup {

  private final List<Check> checks;

  /// @param checks in the order in which is told what they find
  public Checkup(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /// What is not as it should be now. Where one check cannot look, that is told, and the others
  /// look all the same.
  public Diagnosis look() {
    return checks.stream().map(Checkup::look).reduce(Diagnosis.of(List.of()), Diagnosis::and);
  }

  private static Diagnosis look(Check check) {
    try {
      return check.look();
    } catch (FailureException e) {
      return Diagnosis.of(List.of(new CheckupFinding.Failed(e.failure())));
    }
  }
}
