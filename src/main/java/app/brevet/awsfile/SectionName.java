package app.brevet.awsfile;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a section is, and its name.
///
/// @param prefixed whether the word `profile` stood before a profile's name
record SectionName(Type type, String name, boolean prefixed) {

  /// The sections that the AWS SDKs know; all others are nobody's business but their writer's.
  enum Type {
    PROFILE,
    SSO_SESSION,
    SERVICES
  }

  private static final boolean[] SIGNS = signs();
  private static final Pattern BLANKS = Pattern.compile("[ \t]+");

  /// What stands between the brackets, as the SDKs understand it; empty if they ignore the section.
  ///
  /// Source: AWS SDKs and Tools Reference Guide, "Shared config and credentials files"; names with
  /// other characters are ignored, and so is a prefix in the credentials file.
  static Optional<SectionName> of(AwsFileKind kind, String header) {
    if (kind == AwsFileKind.CREDENTIALS) {
      return valid(Type.PROFILE, header, false);
    }
    if (header.equals("default")) {
      return valid(Type.PROFILE, header, false);
    }
    String[] words = BLANKS.split(header, 2);
    if (words.length < 2) {
      return Optional.empty();
    }
    return switch (words[0]) {
      case "profile" -> valid(Type.PROFILE, words[1], true);
      case "sso-session" -> valid(Type.SSO_SESSION, words[1], true);
      case "services" -> valid(Type.SERVICES, words[1], true);
      default -> Optional.empty();
    };
  }

  /// Whether it is that of the profile of this name.
  boolean isProfile(String profile) {
    return type == Type.PROFILE && name.equals(profile);
  }

  /// Whether the SDKs take this for the name of a section or of a property.
  static boolean isIdentifier(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign >= SIGNS.length || !SIGNS[sign]) {
        return false;
      }
    }
    return true;
  }

  private static boolean[] signs() {
    boolean[] signs = new boolean[128];
    for (char sign = 0; sign < signs.length; sign++) {
      signs[sign] = Character.isLetterOrDigit(sign) || "_-/.%@:+".indexOf(sign) >= 0;
    }
    return signs;
  }

  private static Optional<SectionName> valid(Type type, String name, boolean prefixed) {
    return isIdentifier(name)
        ? Optional.of(new SectionName(type, name, prefixed))
        : Optional.empty();
  }
}
