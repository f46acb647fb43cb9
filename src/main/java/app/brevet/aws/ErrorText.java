package app.brevet.aws;

import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What AWS or a connection says, read from where it stands and freed of what must not be repeated.
final class ErrorText {

  private static final Pattern TOKEN_CODE =
      Pattern.compile("Value '[^']*' at '(tokenCode|authenticationCode[12])'");
  private static final Pattern TOKEN_HEADER = Pattern.compile("(?i)(x-amz-security-token:)[^\\n]*");
  private static final Pattern CANONICAL = Pattern.compile("(?s)\\s*The Canonical String for .*");

  private ErrorText() {}

  /// The text without one-time codes, a session token, or the request that a wrong signature was
  /// computed of, which AWS repeats with its headers.
  static String scrubbed(String text, List<String> codes) {
    String safe = CANONICAL.matcher(text).replaceAll("");
    safe = TOKEN_HEADER.matcher(safe).replaceAll("$1***");
    safe = TOKEN_CODE.matcher(safe).replaceAll("Value '******' at '$1'");
    for (String code : codes) {
      // Not inside a longer number: an account's id is no code.
      safe = safe.replaceAll("(?<![0-9])" + Pattern.quote(code) + "(?![0-9])", "******");
    }
    return safe.strip();
  }

  /// Where a failure comes from.
  static Throwable deepest(Throwable thrown) {
    Throwable deepest = thrown;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest;
  }

  /// What a call met that got no answer, in the words of where it comes from.
  static String describe(Throwable thrown) {
    Throwable deepest = deepest(thrown);
    String message = deepest.getMessage();
    if (message == null) {
      return deepest.getClass().getSimpleName();
    }
    return deepest instanceof UnknownHostException ? "unknown host " + message : message;
  }

  /// The first element of this name in an XML body of whatever shape: S3 and what imitates it put
  /// `Code` and `Message` elsewhere than STS does.
  static Optional<String> element(String body, String name) {
    Matcher element = Pattern.compile("<" + name + ">([^<]*)</" + name + ">").matcher(body);
    return element.find() ? Optional.of(unescaped(element.group(1))) : Optional.empty();
  }

  private static String unescaped(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
