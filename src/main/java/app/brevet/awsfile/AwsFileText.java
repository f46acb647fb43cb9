package app.brevet.awsfile;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/// A shared AWS file as lines that keep every byte: for any bytes, [#bytes()] of [#of(byte[])] is
/// what was given.
///
/// Known are the bytes and where each line starts. A [Line] is made when somebody asks for it: of
/// the thousands in a large file an edit needs a few.
final class AwsFileText {

  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
  private static final int USUAL_LENGTH = 32;

  private final byte[] bytes;
  private final String signs;
  private final int mark;

  /// Where each line starts, and the length of the text.
  private final int[] starts;

  private AwsFileText(byte[] bytes) {
    this.bytes = bytes;
    this.signs = new String(bytes, StandardCharsets.ISO_8859_1);
    this.mark = signs.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
    this.starts = starts(signs, mark);
  }

  /// The lines of these bytes, which nobody writes into from now on.
  static AwsFileText of(byte[] bytes) {
    return new AwsFileText(bytes);
  }

  /// A file of these lines.
  ///
  /// @param mark the UTF-8 byte order mark at the start, or nothing
  static AwsFileText of(String mark, List<Line> lines) {
    byte[] bytes = new byte[mark.length() + length(lines)];
    put(lines, bytes, put(mark, bytes, 0));
    return new AwsFileText(bytes);
  }

  private static int[] starts(String signs, int mark) {
    int[] starts = new int[signs.length() / USUAL_LENGTH + 2];
    int lines = 0;
    int start = mark;
    int feed = -1;
    int carriage = -1;
    while (start < signs.length()) {
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, 2 * lines);
      }
      starts[lines++] = start;
      feed = feed < start ? next('\n', signs, start) : feed;
      carriage = carriage < start ? next('\r', signs, start) : carriage;
      boolean both = feed == carriage + 1;
      start = Math.min(signs.length(), both ? feed + 1 : Math.min(feed, carriage) + 1);
    }
    starts = Arrays.copyOf(starts, lines + 1);
    starts[lines] = signs.length();
    return starts;
  }

  /// Where the sign stands next; behind the text if nowhere.
  private static int next(char sign, String text, int from) {
    int next = text.indexOf(sign, from);
    return next < 0 ? text.length() : next;
  }

  /// The UTF-8 byte order mark at the start, or nothing.
  String mark() {
    return signs.substring(0, mark);
  }

  /// The bytes of the file.
  byte[] bytes() {
    return bytes.clone();
  }

  /// These bytes of it as a file of their own.
  AwsFileText part(int from, int to) {
    return new AwsFileText(Arrays.copyOfRange(bytes, from, to));
  }

  /// How many bytes it has.
  int length() {
    return bytes.length;
  }

  /// All of it, the mark as well, a `char` for each byte.
  String signs() {
    return signs;
  }

  /// The lines, each made when it is asked for.
  List<Line> lines() {
    return new Lines();
  }

  /// How many lines it has.
  int count() {
    return starts.length - 1;
  }

  /// Where in [#signs()] the line of this number starts; of the number after the last, the length.
  int start(int line) {
    return starts[line];
  }

  /// Where its text stops and its line end begins.
  int stop(int line) {
    int start = starts[line];
    int next = starts[line + 1];
    int stop = next > start && bytes[next - 1] == '\n' ? next - 1 : next;
    return stop > start && bytes[stop - 1] == '\r' ? stop - 1 : stop;
  }

  /// Whether the line holds nothing but blanks, tabs and control signs, which mean nothing.
  boolean isBlank(int line) {
    int at = textAt(line);
    int stop = stop(line);
    while (at < stop && signs.charAt(at) <= ' ') {
      at++;
    }
    return at == stop;
  }

  /// Whether it is a comment that starts at column 0, the only place where every reader takes it as
  /// one.
  boolean isComment(int line) {
    int start = starts[line];
    return start < bytes.length && (bytes[start] == '#' || bytes[start] == ';');
  }

  /// Where the first sign of the line that is no blank and no tab stands; [#stop(int)] if there is
  /// none.
  int textAt(int line) {
    int at = starts[line];
    while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++; // A line end is neither.
    }
    return at;
  }

  /// Copies the line's text, without its end, to this position.
  ///
  /// @return the position behind it
  int copy(int line, byte[] to, int position) {
    int length = stop(line) - starts[line];
    System.arraycopy(bytes, starts[line], to, position, length);
    return position + length;
  }

  /// The bytes with these lines instead of those from one number to before another.
  byte[] replacing(int from, int to, List<Line> others) {
    int head = starts[from];
    int tail = bytes.length - starts[to];
    byte[] all = Arrays.copyOf(bytes, head + length(others) + tail);
    put(others, all, head);
    System.arraycopy(bytes, starts[to], all, all.length - tail, tail);
    return all;
  }

  /// The same file with other lines.
  AwsFileText with(List<Line> others) {
    return of(mark(), others);
  }

  /// The bytes of these lines.
  static byte[] bytes(List<Line> lines) {
    byte[] bytes = new byte[length(lines)];
    put(lines, bytes, 0);
    return bytes;
  }

  private static int length(List<Line> lines) {
    int length = 0;
    for (Line line : lines) {
      length += line.length();
    }
    return length;
  }

  private static void put(List<Line> lines, byte[] bytes, int from) {
    int position = from;
    for (Line line : lines) {
      position = put(line.text(), bytes, position);
      position = put(line.end(), bytes, position);
    }
  }

  /// The deprecated method does just what is wanted, a byte for each char, without a copy between.
  @SuppressWarnings("deprecation")
  private static int put(String text, byte[] bytes, int position) {
    text.getBytes(0, text.length(), bytes, position);
    return position + text.length();
  }

  /// How far it is the same as other bytes from these places on; -1 if it is to the end.
  int mismatch(int from, byte[] others, int othersFrom) {
    return Arrays.mismatch(bytes, from, bytes.length, others, othersFrom, others.length);
  }

  /// The line end that most lines have; of several that are as frequent, the last one used. LF
  /// where there is none.
  String lineEnd() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int i = count() - 1; i >= 0; i--) {
      String end = end(i);
      if (!end.isEmpty()) {
        counts.merge(end, 1, Integer::sum);
      }
    }
    String best = "\n";
    int most = 0;
    for (Map.Entry<String, Integer> end : counts.entrySet()) {
      if (end.getValue() > most) {
        best = end.getKey();
        most = end.getValue();
      }
    }
    return best;
  }

  private String end(int line) {
    int stop = stop(line);
    return switch (starts[line + 1] - stop) {
      case 0 -> "";
      case 1 -> bytes[stop] == '\n' ? "\n" : "\r";
      default -> "\r\n";
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AwsFileText text && Arrays.equals(bytes, text.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  private final class Lines extends AbstractList<Line> implements RandomAccess {

    @Override
    public Line get(int number) {
      return new Line(signs.substring(starts[number], stop(number)), end(number));
    }

    @Override
    public int size() {
      return count();
    }
  }
}
