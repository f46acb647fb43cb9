package app.brevet.awsfile;

import app.brevet.model.FileFinding.Effect;
import app.brevet.model.FileFinding.Kind;
import app.brevet.model.FileFinding.Reader;
import java.util.Map;
import java.util.Optional;

/// Comments that are indented: the AWS SDK for Java takes them for a part of what stands before.
record CommentRules(CheckedText file, FoundInText found) {

  void look() {
    for (int i = 0; i < file.beforeSections(); i++) {
      if (isIndentedComment(i)) {
        found.outside(Kind.INDENTED_COMMENT, i, Map.of(Reader.JAVA, Effect.REFUSES_FILE));
      } else if (file.roles().get(i) == LineRole.PROPERTY) {
        found.outside(
            Kind.KEY_BEFORE_SECTION,
            i,
            Map.of(
                Reader.JAVA, Effect.REFUSES_FILE,
                Reader.PYTHON, Effect.REFUSES_FILE,
                Reader.JAVASCRIPT, Effect.IGNORES_LINE));
      }
    }
    for (Section section : file.reading().sections()) {
      if (section.name().isPresent()) {
        comments(section);
      }
    }
  }

  private void comments(Section section) {
    Optional<Integer> property = Optional.empty();
    for (int i = section.header() + 1; i < section.end(); i++) {
      if (file.roles().get(i) == LineRole.PROPERTY) {
        property = Optional.of(i);
      } else if (isIndentedComment(i)) {
        int line = i;
        effect(section, property, i)
            .ifPresent(
                effect ->
                    found.in(section, Kind.INDENTED_COMMENT, line, Map.of(Reader.JAVA, effect)));
      }
    }
  }

  /// What the SDK makes of it; nothing where it ignores the property that the comment continues.
  private Optional<Effect> effect(Section section, Optional<Integer> property, int comment) {
    if (property.isEmpty()) {
      return Optional.of(Effect.REFUSES_FILE);
    }
    return section.properties().stream()
        .filter(one -> one.line() == property.get())
        .findFirst()
        .map(
            one ->
                one.first().isEmpty() && file.rest(comment).indexOf('=') < 0
                    ? Effect.REFUSES_FILE
                    : Effect.READS_OTHER_VALUE);
  }

  private boolean isIndentedComment(int line) {
    return file.roles().get(line) == LineRole.COMMENT && LineRole.indentation(file.line(line)) > 0;
  }
}
