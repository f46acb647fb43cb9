package app.brevet.awsfile;

import java.util.Optional;

/// Whether the AWS SDK for Java reads a shared AWS file at all.
///
/// It keeps to the code of its 2.56 (`ProfileFileReader`): a section begins at column 0, every line
/// that does not is one more of the value before, and what it can make nothing of ends the reading;
/// but not in sections whose names it ignores.
final class JavaReading {

  /// The one with the word `profile` replaces the other, also one that follows it.
  private static final SectionName PREFIXED =
      new SectionName(SectionName.Type.PROFILE, "default", true);

  private static final SectionName DEFAULT =
      new SectionName(SectionName.Type.PROFILE, "default", false);

  private final AwsFileKind kind;
  private boolean inSection;
  private boolean ignoresSection;
  private boolean inProperty;
  private boolean ignoresProperty;
  private boolean isNested;
  private boolean sawPrefixedDefault;

  private JavaReading(AwsFileKind kind) {
    this.kind = kind;
  }

  /// Whether the SDK refuses the file.
  static boolean refuses(AwsFileText text, AwsFileKind kind) {
    if (!text.mark().isEmpty()) {
      return true;
    }
    JavaReading reading = new JavaReading(kind);
    return !text.lines().stream().allMatch(line -> reading.takes(line.text()));
  }

  private boolean takes(String line) {
    int indented = LineRole.indentation(new Line(line, ""));
    if (indented == line.length() || line.startsWith("#") || line.startsWith(";")) {
      return true;
    }
    if (line.startsWith("[")) {
      return section(HeaderLine.of(new Line(line, "")));
    }
    if (ignoresSection || (indented > 0 && ignoresProperty)) {
      return true;
    }
    return indented > 0 ? continuation(line.trim()) : property(line);
  }

  private boolean section(HeaderLine header) {
    Optional<SectionName> name = SectionName.of(kind, header.name());
    boolean isPrefixed = name.filter(SectionName::prefixed).isPresent();
    boolean isDefault = name.filter(one -> one.equals(DEFAULT) || one.equals(PREFIXED)).isPresent();
    ignoresSection = name.isEmpty() || (isDefault && !isPrefixed && sawPrefixedDefault);
    if (!ignoresSection) {
      sawPrefixedDefault |= isDefault && isPrefixed;
      inSection = true;
      inProperty = false;
      ignoresProperty = false;
    }
    return header.closed();
  }

  private boolean continuation(String told) {
    return inSection && inProperty && (!isNested || told.indexOf('=') > 0);
  }

  private boolean property(String line) {
    Optional<Assignment> told = Assignment.of(line).filter(one -> !one.name().isEmpty());
    ignoresProperty = told.filter(one -> SectionName.isIdentifier(one.name())).isEmpty();
    if (!ignoresProperty) {
      inProperty = true;
      isNested = told.filter(one -> one.value().isEmpty()).isPresent();
    }
    return inSection && told.isPresent();
  }
}
