package app.brevet.awsfile;

import app.brevet.model.Printable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// A line of a shared AWS file as a person may read it: without secrets, also where they stand in a
/// comment or in a line that no reader understands.
final class MaskedLine {

  private static final String MASK = "***";
  private static final int LONGEST = 240;

  /// A value after a name that tells of a secret; `x_security_token_expires` is a time.
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)([\\w.-]*(?:secret|token|password|passwd|api[_-]?key)[\\w.-]*(?<!_expires)"
              + "[ \\t]*[=:][ \\t]*)\\S.*");

  /// The word after an option of a program that tells of a secret.
  private static final Pattern OPTION =
      Pattern.compile(
          "(?i)((?<![\\w-])--?[\\w-]*(?:secret|token|password|passwd|key)[\\w-]*"
              + "[ \\t]+)(?![ \\t-])\\S.*");

  /// All that follows the program of a `credential_process`, of which nobody knows what is secret;
  /// but for Brevet's own.
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?i)(credential_process[ \\t]*[=:][ \\t]*"
              + "(?![\"']?(?:[^\"']*[/\\\\])?brevet(?:\\.exe)?[\"']? credentials \\S+$)"
              + "(?:\"[^\"]*\"|'[^']*'|\\S+)[ \\t]+)\\S.*");

  /// The user and the password in an address.
  private static final Pattern IN_ADDRESS = Pattern.compile("(?<=://)[^@\\s]+(?=@)");

  /// What looks like one of AWS's secrets: forty signs of base64, or very many. And the tokens of
  /// GitHub, GitLab and Slack, by how they begin.
  private static final Pattern SHAPED =
      Pattern.compile(
          "(?<![A-Za-z0-9/+=])(?:[A-Za-z0-9/+]{40}|[A-Za-z0-9/+]{100,})=*(?![A-Za-z0-9/+])"
              + "|(?<![A-Za-z0-9])(?:gh[a-z]_|github_pat_|glpat-|xox[a-z]-)[\\w-]{8,}");

  private MaskedLine() {}

  /// The line, its bytes read as UTF-8.
  ///
  /// @param continuesSecret whether it continues the value of a secret
  static String of(Line line, boolean continuesSecret) {
    String text =
        new String(line.text().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    if (continuesSecret) {
      return MASK;
    }
    String told = text;
    for (Pattern before : List.of(COMMAND, NAMED, OPTION)) {
      told = before.matcher(told).replaceFirst("$1" + MASK);
    }
    told = IN_ADDRESS.matcher(told).replaceAll(MASK);
    return Printable.of(SHAPED.matcher(told).replaceAll(MASK), LONGEST);
  }

  /// Whether the lines that continue this property may hold a secret.
  static boolean isSecret(Property property) {
    return AwsKeys.isWhole(property.name());
  }

  /// Whether a key of this name holds a secret.
  static boolean isSecretName(String name) {
    return NAMED.matcher(name + " = x").matches();
  }
}
