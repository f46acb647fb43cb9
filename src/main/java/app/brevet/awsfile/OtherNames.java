package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sections that the guide knows by no name, and some readers by one all the same: `[profile
/// "bob"]` is `bob` to the AWS CLI, boto3 and the SDK for JavaScript, and nothing to the SDK for
/// Java.
///
/// botocore takes a section's name apart as a shell does its words, and of several sections of one
/// name the last as a whole; the SDK for JavaScript drops quotes, and merges.
final class OtherNames {

  private static final String DEFAULT = "default";

  /// The expression of `@smithy/shared-ini-file-loader` 4.7.
  private static final Pattern JAVASCRIPT = Pattern.compile("profile\\s([\"'])([\\w-@+.%:/]+)\\1");

  private final Map<String, Map<String, String>> inPython = new HashMap<>();
  private final Map<String, Map<String, String>> inJavaScript = new HashMap<>();

  private OtherNames() {}

  /// Those of a config file.
  static OtherNames in(AwsFileText text, AwsFileReading reading) {
    OtherNames names = new OtherNames();
    if (reading.sections().stream().anyMatch(section -> section.name().isEmpty())) {
      names.look(new CheckedText(text, AwsFileKind.CONFIG, reading, LineRole.of(text.lines())));
    }
    return names;
  }

  private void look(CheckedText file) {
    Map<String, List<Section>> python = new HashMap<>();
    Map<String, List<Section>> javaScript = new HashMap<>();
    for (Section section : file.reading().sections()) {
      Optional<String> known =
          section
              .name()
              .filter(name -> name.type() == SectionName.Type.PROFILE)
              .map(SectionName::name);
      profileInPython(AwsFileKind.CONFIG, file.rest(section.header()))
          .or(() -> known)
          .ifPresent(name -> python.computeIfAbsent(name, _ -> new ArrayList<>()).add(section));
      known
          .or(() -> quoted(file.header(section).inner()))
          .ifPresent(name -> javaScript.computeIfAbsent(name, _ -> new ArrayList<>()).add(section));
    }
    python.forEach(
        (name, sections) -> {
          if (isOther(sections)) {
            inPython.put(name, file.valuesInPython(sections.getLast()));
          }
        });
    javaScript.forEach(
        (name, sections) -> {
          if (isOther(sections)) {
            Map<String, String> merged = new LinkedHashMap<>();
            sections.forEach(section -> merged.putAll(file.valuesInPython(section)));
            inJavaScript.put(name, merged);
          }
        });
  }

  private static boolean isOther(List<Section> sections) {
    return sections.stream().anyMatch(section -> section.name().isEmpty());
  }

  private static Optional<String> quoted(String header) {
    Matcher quoted = JAVASCRIPT.matcher(header);
    return quoted.matches() ? Optional.of(quoted.group(2)) : Optional.empty();
  }

  /// Whether a reader takes such a section for the profile of this name.
  boolean has(String profile) {
    return inPython.containsKey(profile) || inJavaScript.containsKey(profile);
  }

  /// What the profile of this name says to botocore.
  ///
  /// @param known what it says by the guide
  Map<String, String> inPython(String profile, Map<String, String> known) {
    return inPython.getOrDefault(profile, known);
  }

  /// What the profile of this name says to the SDK for JavaScript.
  ///
  /// @param known what it says by the guide
  Map<String, String> inJavaScript(String profile, Map<String, String> known) {
    return inJavaScript.getOrDefault(profile, known);
  }

  /// The profile that botocore takes a section for.
  ///
  /// @param line the section's first, without the blanks before it
  static Optional<String> profileInPython(AwsFileKind kind, String line) {
    return inPython(kind, line)
        .filter(name -> name.type() == SectionName.Type.PROFILE)
        .map(SectionName::name);
  }

  /// What botocore takes a section for: in the config file it looks how a name begins, and takes
  /// the second of two words.
  ///
  /// @param line the section's first, without the blanks before it
  static Optional<SectionName> inPython(AwsFileKind kind, String line) {
    Optional<String> header = PythonReading.header(line.strip());
    if (kind == AwsFileKind.CREDENTIALS || header.filter(DEFAULT::equals).isPresent()) {
      return header.map(name -> new SectionName(SectionName.Type.PROFILE, name, false));
    }
    return header.flatMap(
        name ->
            type(name)
                .flatMap(
                    type ->
                        ShellWords.of(name)
                            .filter(words -> words.size() == 2)
                            .map(words -> new SectionName(type, words.getLast(), true))));
  }

  private static Optional<SectionName.Type> type(String header) {
    if (header.startsWith("profile")) {
      return Optional.of(SectionName.Type.PROFILE);
    }
    if (header.startsWith("sso-session")) {
      return Optional.of(SectionName.Type.SSO_SESSION);
    }
    return header.startsWith("services")
        ? Optional.of(SectionName.Type.SERVICES)
        : Optional.empty();
  }
}
