package app.brevet.awsfile;

import app.brevet.model.FileFinding.Effect;
import app.brevet.model.FileFinding.Kind;
import app.brevet.model.FileFinding.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
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
    controlSigns();
  }

  /// Lines of nothing but control signs, such as a form feed: the SDK for Java looks for a key in
  /// them, and so does Python in those that are no blanks to it. Indented ones continue a value.
  private void controlSigns() {
    boolean known = true;
    boolean inProperty = false;
    for (int i = 0; i < file.text().lines().size(); i++) {
      LineRole role = file.roles().get(i);
      if (role == LineRole.HEADER) {
        known = SectionName.of(file.kind(), HeaderLine.of(file.line(i)).name()).isPresent();
        inProperty = false;
      } else if (role == LineRole.PROPERTY) {
        inProperty = true;
      } else if (role == LineRole.BLANK && !file.rest(i).isEmpty()) {
        boolean continues = inProperty && !file.line(i).text().equals(file.rest(i));
        controlSigns(i, known, continues ? Effect.READS_OTHER_VALUE : Effect.REFUSES_FILE);
      }
    }
  }

  private void controlSigns(int line, boolean known, Effect effect) {
    Map<Reader, Effect> effects = new EnumMap<>(Reader.class);
    if (known) {
      effects.put(Reader.JAVA, effect);
    }
    if (!file.line(line).text().chars().allMatch(sign -> PythonReading.isBlank((char) sign))) {
      effects.put(Reader.PYTHON, effect);
    }
    if (!effects.isEmpty()) {
      found.outside(Kind.NO_EQUALS_SIGN, line, effects);
    }
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
