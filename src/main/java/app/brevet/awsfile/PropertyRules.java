package app.brevet.awsfile;

import app.brevet.model.FileFinding.Effect;
import app.brevet.model.FileFinding.Kind;
import app.brevet.model.FileFinding.Reader;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is wrong with the keys and values of one section.
record PropertyRules(CheckedText file, Section section, FoundInText found) {

  private static final Map<Reader, Effect> REFUSED_BY_JAVA =
      Map.of(Reader.JAVA, Effect.REFUSES_FILE);
  private static final Map<Reader, Effect> OTHER_IN_PYTHON =
      Map.of(Reader.PYTHON, Effect.READS_OTHER_VALUE);

  /// In a block under a key the AWS SDK for Java keeps comments after values, too.
  private static final Map<Reader, Effect> OTHER_WHERE_NESTED =
      Map.of(Reader.PYTHON, Effect.READS_OTHER_VALUE, Reader.JAVA, Effect.READS_OTHER_VALUE);

  void look() {
    boolean known = section.name().isPresent();
    List<Integer> properties = file.lines(section, LineRole.PROPERTY);
    if (known && !properties.isEmpty()) {
      int first = properties.getFirst();
      if (LineRole.indentation(file.line(first)) > 0) {
        found.in(section, Kind.INDENTED_KEY, first, REFUSED_BY_JAVA);
      }
    }
    for (int property : properties) {
      if (known) {
        property(property);
      } else {
        forPython(property);
      }
    }
  }

  /// In a section that the SDKs ignore Python's readers look for faults all the same.
  private void forPython(int property) {
    if (!PythonLine.of(file.rest(property)).isAssignment()) {
      found.in(section, Kind.NO_EQUALS_SIGN, property, Map.of(Reader.PYTHON, Effect.REFUSES_FILE));
    }
    nestedForPython(property);
  }

  private void nestedForPython(int property) {
    if (PythonLine.of(file.rest(property)).value().isEmpty()) {
      file.continuations(property).stream()
          .filter(line -> file.rest(line).indexOf('=') < 0)
          .forEach(
              line ->
                  found.in(
                      section,
                      Kind.NO_EQUALS_SIGN,
                      line,
                      Map.of(Reader.PYTHON, Effect.REFUSES_FILE)));
    }
  }

  private void property(int line) {
    String rest = file.rest(line);
    Optional<Assignment> told = Assignment.of(rest);
    if (told.isEmpty() || told.get().name().isEmpty()) {
      noEquals(line, rest);
      return;
    }
    Assignment assignment = told.get();
    if (!SectionName.isIdentifier(assignment.name())) {
      found.in(section, Kind.KEY_NAME, line, Map.of(Reader.JAVA, Effect.IGNORES_LINE));
      nestedForPython(line);
      return;
    }
    if (AwsKeys.isInCapitals(assignment.name())) {
      capitals(line, assignment.name());
    }
    if (Assignment.commentOf(rest) >= 0) {
      Kind kind =
          AwsKeys.isWhole(assignment.name()) ? Kind.COMMENT_IN_SECRET : Kind.COMMENT_AFTER_VALUE;
      found.in(section, kind, line, OTHER_IN_PYTHON);
    }
    value(line, assignment);
  }

  private void capitals(int line, String name) {
    Map<Reader, Effect> effects =
        Map.of(Reader.JAVA, Effect.IGNORES_LINE, Reader.JAVASCRIPT, Effect.IGNORES_LINE);
    if (DuplicateRepairs.isContradicted(file, section, name.toLowerCase(Locale.ROOT))) {
      found.byHand(section, Kind.CAPITAL_KEY, line, effects);
    } else {
      found.in(section, Kind.CAPITAL_KEY, line, effects);
    }
  }

  private void noEquals(int line, String rest) {
    Map<Reader, Effect> effects = new EnumMap<>(Reader.class);
    effects.put(Reader.JAVA, Effect.REFUSES_FILE);
    effects.put(Reader.JAVASCRIPT, Effect.IGNORES_LINE);
    PythonLine python = PythonLine.of(rest);
    if (!python.isAssignment()) {
      effects.put(Reader.PYTHON, Effect.REFUSES_FILE);
    }
    boolean colon = python.isAssignment() && rest.indexOf(':') > 0;
    found.in(section, colon ? Kind.COLON : Kind.NO_EQUALS_SIGN, line, effects);
  }

  private void nestedComment(int line, String name) {
    if (Assignment.commentOf(file.rest(line)) >= 0) {
      Kind kind = AwsKeys.isWhole(name) ? Kind.COMMENT_IN_SECRET : Kind.COMMENT_AFTER_VALUE;
      found.byHand(section, kind, line, OTHER_WHERE_NESTED);
    }
  }

  private void value(int line, Assignment told) {
    List<Integer> continuations = file.continuations(line);
    if (!told.value().isEmpty()) {
      continued(line, continuations);
    } else if (continuations.isEmpty()) {
      found.in(section, Kind.EMPTY_VALUE, line, Map.of(Reader.JAVASCRIPT, Effect.IGNORES_LINE));
    } else {
      continuations.forEach(this::nested);
    }
  }

  private void continued(int line, List<Integer> continuations) {
    if (continuations.isEmpty()) {
      return;
    }
    Map<Reader, Effect> effects = new EnumMap<>(Reader.class);
    effects.put(Reader.JAVASCRIPT, Effect.READS_OTHER_VALUE);
    for (int i = line + 1; i < continuations.getLast(); i++) {
      if (file.roles().get(i) == LineRole.BLANK) {
        effects.put(Reader.PYTHON, Effect.READS_OTHER_VALUE);
      }
    }
    found.in(section, Kind.CONTINUATION, continuations.getFirst(), effects);
  }

  private void nested(int line) {
    String rest = file.rest(line);
    Optional<Assignment> told = Assignment.of(rest);
    if (told.isEmpty() || told.get().name().isEmpty()) {
      noEquals(line, rest);
    } else {
      nestedComment(line, told.get().name());
      if (told.get().value().isEmpty()) {
        found.in(
            section, Kind.EMPTY_VALUE, line, Map.of(Reader.JAVASCRIPT, Effect.READS_OTHER_VALUE));
      }
    }
  }
}
