package app.brevet.awsfile;

import app.brevet.model.Printable;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A line of a shared AWS file as a person may read it: without secrets, also where they stand in a
/// comment or in a line that no reader understands.
final class MaskedLine {

  private static final String MASK = "***";
  private static final int LONGEST = 240;

  /// A value after a name that tells of a secret; `x_security_token_expires` is a time.
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)([\\w.-]*(?:secret|token|password)[\\w.-]*(?<!_expires)"
              + "[ \\t]*[=:][ \\t]*)\\S.*");

  /// What looks like one of AWS's secrets: forty signs of base64, or very many.
  private static final Pattern SHAPED =
      Pattern.compile(
          "(?<![A-Za-z0-9/+=])(?:[A-Za-z0-9/+]{40}|[A-Za-z0-9/+]{100,})=*(?![A-Za-z0-9/+])");

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
    String named = NAMED.matcher(text).replaceFirst("$1" + MASK);
    return Printable.of(SHAPED.matcher(named).replaceAll(MASK), LONGEST);
  }

  /// Whether the name is that of a secret.
  static boolean isSecret(Property property) {
    return isSecretName(property.name());
  }

  /// Whether a key of this name holds a secret.
  static boolean isSecretName(String name) {
    return NAMED.matcher(name + " = x").matches();
  }
}
