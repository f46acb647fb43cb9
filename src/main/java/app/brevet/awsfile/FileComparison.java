package app.brevet.awsfile;

import app.brevet.model.FileDiff;
import app.brevet.model.FileDiff.Kind;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compares two states of a shared AWS file.
public final class FileComparison {

  private static final int CONTEXT = 3;

  private final Side before;
  private final Side after;
  private final List<FileDiff.Line> lines = new ArrayList<>();
  private int shown;

  private FileComparison(Side before, Side after) {
    this.before = before;
    this.after = after;
  }

  /// What changes from one state to the other, without secrets. Lines that differ in their line
  /// ends alone differ.
  ///
  /// @param file the file, for whoever reads it
  /// @param before empty where there was no file
  /// @param after empty where there is none then
  public static FileDiff of(Path file, Optional<byte[]> before, Optional<byte[]> after) {
    FileComparison comparison = new FileComparison(Side.of(before), Side.of(after));
    comparison.compare();
    return new FileDiff(file, comparison.lines);
  }

  private void compare() {
    for (AbstractDelta<Line> delta : DiffUtils.diff(before.lines(), after.lines()).getDeltas()) {
      int from = delta.getSource().getPosition();
      stay(from);
      int removed = delta.getSource().size();
      for (int i = from; i < from + removed; i++) {
        lines.add(before.line(Kind.REMOVED, i));
      }
      int to = delta.getTarget().getPosition();
      for (int i = to; i < to + delta.getTarget().size(); i++) {
        lines.add(after.line(Kind.ADDED, i));
      }
      shown = from + removed;
    }
    if (!lines.isEmpty()) {
      int end = Math.min(before.lines().size(), shown + CONTEXT);
      same(shown, end);
      skip(end, before.lines().size());
    }
  }

  /// The lines that stay before a change, or as many of them as tell where it is.
  private void stay(int until) {
    boolean first = lines.isEmpty();
    int headEnd = first ? shown : Math.min(until, shown + CONTEXT);
    int tail = Math.max(headEnd, until - CONTEXT);
    same(shown, headEnd);
    skip(headEnd, tail);
    same(tail, until);
  }

  private void same(int from, int until) {
    for (int i = from; i < until; i++) {
      lines.add(before.line(Kind.SAME, i));
    }
  }

  private void skip(int from, int until) {
    if (from < until) {
      lines.add(new FileDiff.Line(Kind.SKIPPED, from + 1, ""));
    }
  }

  /// One of the two states.
  ///
  /// @param secret the numbers of the lines that continue a secret
  private record Side(List<Line> lines, Set<Integer> secret) {

    static Side of(Optional<byte[]> bytes) {
      AwsFileText text = AwsFileText.of(bytes.orElse(new byte[0]));
      Set<Integer> secret = new HashSet<>();
      for (AwsFileKind kind : AwsFileKind.values()) {
        for (Section section : AwsFileReader.read(text, kind).sections()) {
          section.properties().stream()
              .filter(MaskedLine::isSecret)
              .forEach(property -> secret.addAll(property.continuations().keySet()));
        }
      }
      return new Side(withMark(text), secret);
    }

    /// The lines, the first with the byte order mark: a change of that alone is one too.
    private static List<Line> withMark(AwsFileText text) {
      List<Line> lines = new ArrayList<>(text.lines());
      if (!text.mark().isEmpty()) {
        Line first = lines.isEmpty() ? new Line("", "") : lines.removeFirst();
        lines.addFirst(new Line(text.mark() + first.text(), first.end()));
      }
      return lines;
    }

    FileDiff.Line line(Kind kind, int number) {
      String told = MaskedLine.of(lines.get(number), secret.contains(number));
      return new FileDiff.Line(kind, number + 1, told);
    }
  }
}
