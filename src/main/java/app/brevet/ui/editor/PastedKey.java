package app.brevet.ui.editor;

import app.brevet.model.Secret;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a pasted text says of an access key: its id, its secret half, or both.
///
/// Known are the two lines of the AWS console, its CSV file, a section of a credentials file,
/// `export` lines and the answer of `aws iam create-access-key`. The clipboard's text cannot be
/// wiped; of the secret no other text is made of it.
///
/// @param accessKeyId what looks like an id, not checked further
/// @param secretHalf whoever gets it closes it
record PastedKey(Optional<String> accessKeyId, Optional<Secret> secretHalf) {

  private static final String BOUND = "(?<![A-Za-z0-9/+])";
  private static final String END = "(?![A-Za-z0-9/+=])";
  private static final Pattern ID = Pattern.compile(BOUND + "A[KS]IA[A-Z0-9]{12,124}" + END);
  private static final Pattern SECRET =
      Pattern.compile(BOUND + "(?=[^\\s]*[a-z])[A-Za-z0-9/+]{40}" + END);
  private static final Pattern NAMED_SECRET =
      Pattern.compile(
          "(?i)secret_?access_?key[\"']?\\s*[=:]\\s*[\"']?([\\x21\\x23-\\x26\\x28-\\x7E]{16,128})");
  private static final Pattern TWO_PARTS =
      Pattern.compile("\\s*([A-Z0-9]{16,128})[\\s,;]+([\\x21-\\x2B\\x2D-\\x7E]{16,128})\\s*");

  /// Looks for a key in a text.
  static PastedKey in(String text) {
    Matcher two = TWO_PARTS.matcher(text);
    if (two.matches()) {
      return new PastedKey(Optional.of(two.group(1)), Optional.of(secret(text, two, 2)));
    }
    Matcher id = ID.matcher(text);
    Optional<String> accessKeyId = id.find() ? Optional.of(id.group()) : Optional.empty();
    return new PastedKey(accessKeyId, secretIn(text));
  }

  private static Optional<Secret> secretIn(String text) {
    Matcher named = NAMED_SECRET.matcher(text);
    if (named.find()) {
      return Optional.of(secret(text, named, 1));
    }
    Matcher bare = SECRET.matcher(text);
    return bare.find() ? Optional.of(secret(text, bare, 0)) : Optional.empty();
  }

  private static Secret secret(String text, Matcher found, int group) {
    char[] chars = new char[found.end(group) - found.start(group)];
    text.getChars(found.start(group), found.end(group), chars, 0);
    Secret secret = Secret.of(chars);
    Arrays.fill(chars, '\0');
    return secret;
  }
}
