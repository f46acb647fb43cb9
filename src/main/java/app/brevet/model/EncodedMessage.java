package app.brevet.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The reason of a denial as AWS encodes it for those alone who may call
/// DecodeAuthorizationMessage: at most 10,240 characters (STS API reference). It holds no secret.
///
/// @param value one word, without blanks
public record EncodedMessage(String value) {

  /// The most that AWS decodes.
  public static final int LONGEST = 10_240;

  private static final Pattern IN_ERROR =
      Pattern.compile("(?i)encoded authorization failure message:\\s*([A-Za-z0-9+/=_-]+)");

  /// The one that an error text of AWS ends with, in whatever words another tool repeats it.
  public static Optional<EncodedMessage> in(String errorText) {
    Matcher found = IN_ERROR.matcher(errorText);
    return found.find() ? Optional.of(new EncodedMessage(found.group(1))) : Optional.empty();
  }
}
