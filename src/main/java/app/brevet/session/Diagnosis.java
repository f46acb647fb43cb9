package app.brevet.session;

import app.brevet.model.CheckupFinding;
import java.util.ArrayList;
import java.util.List;

/// What a look found, and what would mend it, as far as Brevet can.
///
/// @param findings none where all is well
public record Diagnosis(List<CheckupFinding> findings, List<Repair> repairs) {

  /// Copies both lists.
  public Diagnosis {
    findings = List.copyOf(findings);
    repairs = List.copyOf(repairs);
  }

  /// Findings that only a person can mend.
  public static Diagnosis of(List<? extends CheckupFinding> findings) {
    return new Diagnosis(List.copyOf(findings), List.of());
  }

  /// Both together. What each of them found, as a file that both need, is told once.
  public Diagnosis and(Diagnosis other) {
    List<CheckupFinding> all = new ArrayList<>(findings);
    other.findings.stream().filter(finding -> !all.contains(finding)).forEach(all::add);
    List<Repair> both = new ArrayList<>(repairs);
    both.addAll(other.repairs);
    return new Diagnosis(all, both);
  }
}
