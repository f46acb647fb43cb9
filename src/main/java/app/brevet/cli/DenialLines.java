package app.brevet.cli;

import app.brevet.toolbox.Denial;
import app.brevet.toolbox.Explanation;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;

/// A refusal of AWS, explained line by line; what belongs to a line is indented below it.
final class DenialLines {

  private static final String INDENT = "  ";

  private DenialLines() {}

  static List<String> of(Denial denial, Words words) {
    List<String> lines = new ArrayList<>();
    add(lines, "", Explanation.of(denial), words);
    return lines;
  }

  private static void add(
      List<String> lines, String indent, List<Explanation> explained, Words words) {
    for (Explanation one : explained) {
      lines.add(indent + words.text(one.key(), one.values().toArray()));
      add(lines, indent + INDENT, one.inner(), words);
    }
  }
}
