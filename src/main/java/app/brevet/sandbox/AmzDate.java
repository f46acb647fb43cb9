package app.brevet.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

/// The time of a request, `X-Amz-Date`, and the law that it is at most 15 minutes off.
///
/// Source: IAM User Guide, "Troubleshoot signature errors"; the sentences are AWS's own.
record AmzDate(String text, Instant instant) {

  private static final Duration TOLERANCE = Duration.ofMinutes(15);
  private static final int DAY_LENGTH = 8;
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /// The date of a request.
  ///
  /// @throws Refusal IncompleteSignature, if it is not in ISO 8601's basic form
  static AmzDate parse(String text) throws Refusal {
    try {
      return new AmzDate(text, LocalDateTime.parse(text, FORM).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      throw Refusal.incompleteSignature(
          "Date must be in ISO-8601 'basic format'. Got '"
              + text
              + "'. See http://en.wikipedia.org/wiki/ISO_8601");
    }
  }

  /// The day in the credential scope.
  String day() {
    return text.substring(0, DAY_LENGTH);
  }

  /// Checks it against AWS's clock.
  ///
  /// @throws Refusal SignatureDoesNotMatch, with both times
  void requireNear(Instant now) throws Refusal {
    if (instant.isBefore(now.minus(TOLERANCE))) {
      throw Refusal.signature(
          "Signature expired: %s is now earlier than %s (%s - 15 min.)"
              .formatted(text, format(now.minus(TOLERANCE)), format(now)));
    }
    if (instant.isAfter(now.plus(TOLERANCE))) {
      throw Refusal.signature(
          "Signature not yet current: %s is still later than %s (%s + 15 min.)"
              .formatted(text, format(now.plus(TOLERANCE)), format(now)));
    }
  }

  private static String format(Instant instant) {
    return FORM.format(instant.atOffset(ZoneOffset.UTC));
  }
}
