package app.brevet.awsfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A shared AWS file as lines that keep every byte: for any bytes, [#bytes()] of [#of(byte[])] is
/// what was given.
///
/// @param mark the UTF-8 byte order mark at the start, or nothing
record AwsFileText(String mark, List<Line> lines) {

  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  AwsFileText {
    lines = List.copyOf(lines);
  }

  /// The lines of these bytes.
  static AwsFileText of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    List<Line> lines = new ArrayList<>();
    int start = mark.length();
    int feed = -1;
    int carriage = -1;
    while (start < text.length()) {
      feed = feed < start ? next('\n', text, start) : feed;
      carriage = carriage < start ? next('\r', text, start) : carriage;
      int stop = Math.min(feed, carriage);
      String end = endAt(stop, feed, carriage, text.length());
      lines.add(new Line(text.substring(start, stop), end));
      start = stop + Math.max(1, end.length());
    }
    return new AwsFileText(mark, lines);
  }

  /// Where the sign stands next; behind the text if nowhere.
  private static int next(char sign, String text, int from) {
    int next = text.indexOf(sign, from);
    return next < 0 ? text.length() : next;
  }

  private static String endAt(int stop, int feed, int carriage, int length) {
    if (stop == length) {
      return "";
    }
    if (feed == stop) {
      return "\n";
    }
    return feed == carriage + 1 && feed < length ? "\r\n" : "\r";
  }

  /// The bytes of these lines.
  byte[] bytes() {
    return bytes(mark, lines);
  }

  /// The bytes of this text, and of these lines after it.
  static byte[] bytes(String mark, List<Line> lines) {
    int length = mark.length();
    for (Line line : lines) {
      length += line.length();
    }
    byte[] bytes = new byte[length];
    int position = put(mark, bytes, 0);
    for (Line line : lines) {
      position = put(line.text(), bytes, position);
      position = put(line.end(), bytes, position);
    }
    return bytes;
  }

  /// The deprecated method does just what is wanted, a byte for each char, without a copy between.
  @SuppressWarnings("deprecation")
  private static int put(String text, byte[] bytes, int position) {
    text.getBytes(0, text.length(), bytes, position);
    return position + text.length();
  }

  /// The same file with other lines.
  AwsFileText with(List<Line> others) {
    return new AwsFileText(mark, others);
  }

  /// The line end that most lines have; of several that are as frequent, the last one used. LF
  /// where there is none.
  String lineEnd() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Line line : lines.reversed()) {
      if (!line.end().isEmpty()) {
        counts.merge(line.end(), 1, Integer::sum);
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
}
