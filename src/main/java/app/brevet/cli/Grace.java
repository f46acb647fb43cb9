package app.brevet.cli;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long a key that was replaced stays: `7d`, `24h`, `90m`, or `0` for not at all.
final class Grace {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,4})([dhm])|0");

  private Grace() {}

  /// The duration.
  ///
  /// @throws InvalidInputException if it has another form
  static Duration parse(String text) throws InvalidInputException {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new InvalidInputException(Reason.DURATION_MALFORMED, text);
    }
    String number = form.group(1);
    if (number == null) {
      return Duration.ZERO;
    }
    long count = Long.parseLong(number);
    return switch (form.group(2)) {
      case "d" -> Duration.ofDays(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofMinutes(count);
    };
  }
}
