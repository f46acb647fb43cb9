package app.brevet.awsfile;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tool that seems to have written a section: told by a key, or by a comment, that it alone
/// writes, or by the program that the section names.
///
/// Source: what awsume, saml2aws, gsts, aws-mfa and Awizzy write.
record SectionWriter(AwsFileText text, Section section) {

  private static final Map<String, String> BY_KEY =
      Map.of(
          "autoawsume", "awsume",
          "x_principal_arn", "saml2aws",
          "aws_session_expiration", "gsts",
          "assumed_role", "aws-mfa");

  private static final String AWSUME = "awsume";
  private static final Pattern MANAGED = Pattern.compile("[#;] *managed by awizzy\\b.*");

  /// The last part of the program's path, and never what it is given.
  private static final Pattern PROGRAM =
      Pattern.compile(
          "(?:\"(?:[^\"]*[/\\\\])?|'(?:[^']*[/\\\\])?|(?:[^ \"']*[/\\\\])?)"
              + "([A-Za-z0-9._+-]{1,40})(?:[\"' ].*)?");

  /// Its name; empty where nothing tells.
  Optional<String> name() {
    return section
        .value(ProcessLines.PROCESS)
        .flatMap(SectionWriter::program)
        .or(this::byKey)
        .or(this::byComment);
  }

  private static Optional<String> program(String process) {
    Matcher program = PROGRAM.matcher(process);
    return program.matches() ? Optional.of(program.group(1)) : Optional.empty();
  }

  private Optional<String> byKey() {
    if (section.value("manager").filter(AWSUME::equals).isPresent()) {
      return Optional.of(AWSUME);
    }
    return section.properties().stream()
        .map(Property::key)
        .filter(BY_KEY::containsKey)
        .map(BY_KEY::get)
        .findFirst();
  }

  private Optional<String> byComment() {
    return text.lines().subList(section.header() + 1, section.end()).stream()
        .map(line -> MANAGED.matcher(line.text().toLowerCase(Locale.ROOT)))
        .filter(Matcher::matches)
        .map(_ -> "Awizzy")
        .findFirst();
  }
}
