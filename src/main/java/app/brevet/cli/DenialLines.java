package app.brevet.cli;

import app.brevet.model.Printable;
import app.brevet.toolbox.Denial;
import app.brevet.toolbox.Denial.Condition;
import app.brevet.toolbox.Denial.Statement;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A refusal of AWS, explained: who, what, where, why, and what was known of the request.
final class DenialLines {

  private static final String INDENT = "  ";
  private static final String BETWEEN = ", ";

  private static final int LONGEST = 2_048;

  private DenialLines() {}

  static List<String> of(Denial denial, Words words) {
    List<String> lines = new ArrayList<>();
    String unknown = words.text("toolbox.denial.unknown");
    lines.add(words.text("toolbox.denial.who", shown(denial.principal(), unknown)));
    lines.add(words.text("toolbox.denial.what", shown(denial.action(), unknown)));
    lines.add(words.text("toolbox.denial.where", shown(denial.resource(), unknown)));
    lines.add(
        denial.explicitDeny()
            ? words.text("toolbox.denial.explicit")
            : words.text("toolbox.denial.implicit"));
    for (Statement statement : denial.statements()) {
      lines.add(
          words
              .text(
                  "toolbox.denial.statement",
                  Printable.of(statement.effect()),
                  Printable.of(statement.id()))
              .strip());
      lines.add(INDENT + words.text("toolbox.denial.actions", joined(statement.actions())));
      lines.add(INDENT + words.text("toolbox.denial.resources", joined(statement.resources())));
      statement.conditions().forEach(condition -> lines.add(INDENT + line(condition)));
    }
    if (!denial.failures().isEmpty()) {
      lines.add(words.text("toolbox.denial.failures", joined(denial.failures())));
    }
    if (!denial.conditions().isEmpty()) {
      lines.add(words.text("toolbox.denial.conditions"));
      denial.conditions().forEach(condition -> lines.add(INDENT + line(condition)));
    }
    return lines;
  }

  private static String line(Condition condition) {
    return Printable.of(condition.key(), LONGEST) + " = " + joined(condition.values());
  }

  private static String joined(List<String> values) {
    return Printable.of(String.join(BETWEEN, values), LONGEST);
  }

  private static String shown(Optional<String> value, String unknown) {
    return value.map(text -> Printable.of(text, LONGEST)).orElse(unknown);
  }
}
