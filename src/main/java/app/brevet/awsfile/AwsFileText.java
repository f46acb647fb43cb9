package app.brevet.awsfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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
    while (start < text.length()) {
      int stop = start;
      while (stop < text.length() && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
        stop++;
      }
      int next = Math.min(text.length(), stop + (text.startsWith("\r\n", stop) ? 2 : 1));
      lines.add(new Line(text.substring(start, stop), text.substring(stop, next)));
      start = next;
    }
    return new AwsFileText(mark, lines);
  }

  /// The bytes of these lines.
  byte[] bytes() {
    StringBuilder text = new StringBuilder(mark);
    lines.forEach(line -> text.append(line.text()).append(line.end()));
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /// The same file with other lines.
  AwsFileText with(List<Line> others) {
    return new AwsFileText(mark, others);
  }

  /// The line end that most lines have; of several that are as frequent, the last one used. LF
  /// where there is none.
  String lineEnd() {
    String best = "\n";
    long most = 0;
    for (String end : lines.reversed().stream().map(Line::end).distinct().toList()) {
      long count = lines.stream().filter(line -> line.end().equals(end)).count();
      if (!end.isEmpty() && count > most) {
        best = end;
        most = count;
      }
    }
    return best;
  }
}
