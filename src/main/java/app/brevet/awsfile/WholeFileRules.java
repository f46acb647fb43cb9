package app.brevet.awsfile;

import app.brevet.model.FileFinding.Effect;
import app.brevet.model.FileFinding.Kind;
import app.brevet.model.FileFinding.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What is wrong with the bytes of a file, whatever they say.
record WholeFileRules(CheckedText file, FoundInText found) {

  private static final Map<Reader, Effect> REFUSED_BY_PYTHON =
      Map.of(Reader.PYTHON, Effect.REFUSES_FILE);

  void look() {
    if (!file.text().mark().isEmpty()) {
      found.outside(
          Kind.BYTE_ORDER_MARK,
          0,
          Map.of(Reader.PYTHON, Effect.REFUSES_FILE, Reader.JAVA, Effect.REFUSES_FILE));
    }
    first(
        Kind.CR_LINE_ENDS,
        line -> line.end().equals("\r"),
        Map.of(Reader.JAVASCRIPT, Effect.IGNORES_LINE));
    first(Kind.INVALID_UTF8, line -> !isUtf8(line), REFUSED_BY_PYTHON);
  }

  /// Once a file, where it begins.
  private void first(Kind kind, Predicate<Line> wrong, Map<Reader, Effect> effects) {
    List<Line> lines = file.text().lines();
    for (int i = 0; i < lines.size(); i++) {
      if (wrong.test(lines.get(i))) {
        found.outside(kind, i, effects);
        return;
      }
    }
  }

  private static boolean isUtf8(Line line) {
    try {
      byte[] bytes = line.text().getBytes(StandardCharsets.ISO_8859_1);
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false; // That it cannot be decoded is the answer.
    }
  }
}
