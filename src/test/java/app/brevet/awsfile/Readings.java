package app.brevet.awsfile;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/// The same bytes as Brevet and as the AWS SDK for Java read them, in a form that can be compared.
final class Readings {

  private Readings() {}

  /// Brevet's reading as the corpus writes it: sections that are no profiles as `@type name`; empty
  /// if the file is faulty.
  static Optional<Map<String, Map<String, String>>> brevet(byte[] bytes, AwsFileKind kind) {
    AwsFileReading reading = AwsFileReader.read(AwsFileText.of(bytes), kind);
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    reading.merged().forEach((name, values) -> sections.put(title(name), values));
    return reading.faults().isEmpty() ? Optional.of(sections) : Optional.empty();
  }

  /// Brevet's reading in the same form, faults or not.
  static Map<String, Map<String, String>> told(byte[] bytes, AwsFileKind kind) {
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    AwsFileReader.read(AwsFileText.of(bytes), kind)
        .merged()
        .forEach((name, values) -> sections.put(title(name), values));
    return sections;
  }

  /// The SDK's reading of the profiles; empty if it refuses the file.
  static Optional<Map<String, Map<String, String>>> java(byte[] bytes, AwsFileKind kind) {
    Map<String, Map<String, String>> profiles = new LinkedHashMap<>();
    try {
      sdk(bytes, kind).profiles().forEach((name, p) -> profiles.put(name, flat(p)));
      return Optional.of(profiles);
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      return Optional.empty(); // The latter on a line that is a bracket and no more.
    }
  }

  private static ProfileFile sdk(byte[] bytes, AwsFileKind kind) {
    return ProfileFile.builder()
        .content(new ByteArrayInputStream(bytes))
        .type(
            kind == AwsFileKind.CONFIG
                ? ProfileFile.Type.CONFIGURATION
                : ProfileFile.Type.CREDENTIALS)
        .build();
  }

  /// The SDK tells a nested block twice: as one value of several lines, and property by property.
  private static Map<String, String> flat(Profile profile) {
    Map<String, String> values = new LinkedHashMap<>(profile.properties());
    values.values().removeIf(value -> value.startsWith("\n"));
    return values;
  }

  private static String title(SectionName name) {
    return switch (name.type()) {
      case PROFILE -> name.name();
      case SSO_SESSION -> "@sso-session " + name.name();
      case SERVICES -> "@services " + name.name();
    };
  }

  /// Text as bytes, one for each character.
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /// Bytes as text, one character for each.
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
