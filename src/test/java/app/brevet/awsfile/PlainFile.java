package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What an edited shared AWS file should be, without any reading: a list of pieces of text, each of
/// them foreign or a section that Brevet added. It knows nothing of the editor under test.
final class PlainFile {

  private static final String MARK = "\u00ef\u00bb\u00bf";

  /// One line of a piece.
  ///
  /// @param key the property of Brevet's on it, `[` for the header, `#` for the marker, or nothing
  private record PlainLine(String key, String text, String end) {}

  /// @param name the section of Brevet's; empty for foreign text
  /// @param gap the line ends that were added before it
  private record Piece(String name, String gap, List<PlainLine> lines) {

    String told() {
      StringBuilder told = new StringBuilder(gap);
      lines.forEach(line -> told.append(line.text()).append(line.end()));
      return told.toString();
    }

    /// Where this line of Brevet's stands; below zero if nowhere.
    int indexOf(String key) {
      return lines.stream().map(PlainLine::key).toList().indexOf(key);
    }
  }

  private final List<Piece> pieces = new ArrayList<>();

  PlainFile(String foreign) {
    pieces.add(foreignPiece(foreign));
  }

  /// The whole text.
  String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.told()));
    return text.toString();
  }

  /// The names of Brevet's sections.
  List<String> sections() {
    return pieces.stream().map(Piece::name).filter(name -> !name.isEmpty()).toList();
  }

  /// Adds a section behind all else.
  ///
  /// @return how many bytes of line ends came before it
  int add(String name, String header, String marker, Map<String, String> values) {
    String end = usualEnd(text());
    String gap = gap(text().startsWith(MARK) ? text().substring(MARK.length()) : text(), end);
    List<PlainLine> lines = new ArrayList<>();
    lines.add(new PlainLine("[", header, end));
    lines.add(new PlainLine("#", marker, end));
    values.forEach((key, value) -> lines.add(new PlainLine(key, key + " = " + value, end)));
    pieces.add(new Piece(name, gap, lines));
    return gap.length();
  }

  /// Gives the section other values: each in its place, new ones behind the one before, and those
  /// out that are no more.
  void renew(String name, String marker, Map<String, String> values) {
    Piece piece = pieces.get(indexOf(name));
    List<PlainLine> lines = piece.lines();
    lines.set(1, new PlainLine("#", marker, lines.get(1).end()));
    lines.removeIf(line -> isProperty(line.key()) && !values.containsKey(line.key()));
    int last = 1;
    for (Map.Entry<String, String> value : values.entrySet()) {
      String text = value.getKey() + " = " + value.getValue();
      int at = piece.indexOf(value.getKey());
      PlainLine line = new PlainLine(value.getKey(), text, lines.get(at < 0 ? last : at).end());
      if (at < 0) {
        last++;
        lines.add(last, line);
      } else {
        last = at;
        lines.set(at, line);
      }
    }
  }

  private static boolean isProperty(String key) {
    return !key.isEmpty() && !key.equals("[") && !key.equals("#");
  }

  /// The keys of Brevet's in the section.
  Set<String> keys(String name) {
    Set<String> keys = new TreeSet<>();
    pieces.get(indexOf(name)).lines().stream()
        .map(PlainLine::key)
        .filter(PlainFile::isProperty)
        .forEach(keys::add);
    return keys;
  }

  /// Somebody adds lines of their own to Brevet's section.
  void addInto(String name, String... added) {
    List<PlainLine> lines = pieces.get(indexOf(name)).lines();
    String end = lines.getFirst().end();
    Arrays.stream(added).forEach(line -> lines.add(new PlainLine("", line, end)));
  }

  /// Somebody adds text behind all else, whose lines end as most do.
  void addForeign(List<String> lines) {
    String end = usualEnd(text());
    String before = text();
    StringBuilder told = new StringBuilder(before.isEmpty() || endsLine(before) ? "" : end);
    lines.forEach(line -> told.append(line).append(end));
    pieces.add(foreignPiece(told.toString()));
  }

  /// Takes Brevet's lines out, and with them the section if nobody else has anything in it.
  void remove(String name) {
    int index = indexOf(name);
    Piece piece = pieces.get(index);
    StringBuilder rest = new StringBuilder();
    boolean held = false;
    for (PlainLine line : piece.lines()) {
      boolean foreign = line.key().isEmpty();
      held |= foreign && !line.text().startsWith("#");
      rest.append(foreign ? line.text() + line.end() : "");
    }
    if (held) {
      PlainLine header = piece.lines().getFirst();
      pieces.set(index, foreignPiece(piece.gap() + header.text() + header.end() + rest));
      return;
    }
    boolean foreignFollows = !rest.isEmpty() || followedByForeign(index);
    pieces.set(index, foreignPiece((foreignFollows ? neededEnd(index, piece) : "") + rest));
  }

  private boolean followedByForeign(int index) {
    for (Piece next : pieces.subList(index + 1, pieces.size())) {
      if (!next.told().isEmpty()) {
        return next.name().isEmpty();
      }
    }
    return false;
  }

  /// The part of the gap without which two foreign lines would become one.
  private String neededEnd(int index, Piece piece) {
    StringBuilder before = new StringBuilder();
    pieces.subList(0, index).forEach(one -> before.append(one.told()));
    String text = before.toString();
    boolean joined = text.endsWith("\r") && piece.gap().startsWith("\n");
    boolean open = !text.isEmpty() && !text.equals(MARK) && !endsLine(text);
    return joined || open ? piece.gap().substring(0, endLength(piece.gap())) : "";
  }

  private static int endLength(String gap) {
    return gap.startsWith("\r\n") ? 2 : Math.min(1, gap.length());
  }

  private int indexOf(String name) {
    return pieces.stream().map(Piece::name).toList().indexOf(name);
  }

  private static Piece foreignPiece(String text) {
    return new Piece("", "", new ArrayList<>(List.of(new PlainLine("", text, ""))));
  }

  private static String gap(String text, String end) {
    if (text.isEmpty()) {
      return "";
    }
    String line = text;
    if (line.endsWith("\r\n")) {
      line = line.substring(0, line.length() - 2);
    } else if (endsLine(line)) {
      line = line.substring(0, line.length() - 1);
    }
    String last = line.substring(Math.max(line.lastIndexOf('\n'), line.lastIndexOf('\r')) + 1);
    boolean blank = last.replace(" ", "").replace("\t", "").isEmpty();
    return (endsLine(text) ? "" : end) + (blank ? "" : end);
  }

  private static boolean endsLine(String text) {
    return text.endsWith("\n") || text.endsWith("\r");
  }

  /// The most frequent line end, of equals the last one in the text.
  private static String usualEnd(String text) {
    String one = text.replace("\r\n", "\u0100");
    String best = "\n";
    long most = 0;
    int last = -1;
    for (String end : List.of("\u0100", "\n", "\r")) {
      long count = one.chars().filter(c -> c == end.charAt(0)).count();
      int at = one.lastIndexOf(end);
      if (count > most || (count == most && at > last)) {
        best = end;
        most = count;
        last = at;
      }
    }
    return best.equals("\u0100") ? "\r\n" : best;
  }
}
