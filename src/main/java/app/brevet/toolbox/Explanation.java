package app.brevet.toolbox;

import app.brevet.model.Printable;
import app.brevet.toolbox.Denial.Condition;
import app.brevet.toolbox.Denial.Statement;
import java.util.ArrayList;
import java.util.List;

/// A refusal of AWS as a tree for people: who, what, where, why with the statements that decided,
/// and what was known of the request.
///
/// @param key the text of this line, in the message bundles
/// @param values what stands in the text, safe to print
/// @param inner the lines that belong to it
public record Explanation(String key, List<String> values, List<Explanation> inner) {

  private static final int LONGEST = 2_048;

  /// Copies the lists.
  public Explanation {
    values = List.copyOf(values);
    inner = List.copyOf(inner);
  }

  /// The lines of this refusal.
  public static List<Explanation> of(Denial denial) {
    List<Explanation> lines = new ArrayList<>();
    denial.principal().ifPresent(who -> lines.add(line("toolbox.denial.who", who)));
    denial.action().ifPresent(what -> lines.add(line("toolbox.denial.what", what)));
    denial.resource().ifPresent(where -> lines.add(line("toolbox.denial.where", where)));
    String why = denial.explicitDeny() ? "toolbox.denial.explicit" : "toolbox.denial.implicit";
    lines.add(
        new Explanation(
            why, List.of(), denial.statements().stream().map(Explanation::statement).toList()));
    if (!denial.failures().isEmpty()) {
      lines.add(line("toolbox.denial.failures", joined(denial.failures())));
    }
    if (!denial.conditions().isEmpty()) {
      lines.add(
          new Explanation(
              "toolbox.denial.conditions",
              List.of(),
              denial.conditions().stream().map(Explanation::condition).toList()));
    }
    return lines;
  }

  private static Explanation statement(Statement statement) {
    List<Explanation> inner = new ArrayList<>();
    if (!statement.principals().isEmpty()) {
      inner.add(line("toolbox.denial.principals", joined(statement.principals())));
    }
    inner.add(line("toolbox.denial.actions", joined(statement.actions())));
    inner.add(line("toolbox.denial.resources", joined(statement.resources())));
    statement.conditions().forEach(one -> inner.add(condition(one)));
    return statement.id().isEmpty()
        ? new Explanation(
            "toolbox.denial.statement-unnamed", List.of(shown(statement.effect())), inner)
        : new Explanation(
            "toolbox.denial.statement",
            List.of(shown(statement.effect()), shown(statement.id())),
            inner);
  }

  private static Explanation condition(Condition condition) {
    return new Explanation(
        "toolbox.denial.condition",
        List.of(shown(condition.key()), shown(joined(condition.values()))),
        List.of());
  }

  private static Explanation line(String key, String value) {
    return new Explanation(key, List.of(shown(value)), List.of());
  }

  private static String joined(List<String> values) {
    return String.join(", ", values);
  }

  private static String shown(String text) {
    return Printable.of(text, LONGEST);
  }
}
