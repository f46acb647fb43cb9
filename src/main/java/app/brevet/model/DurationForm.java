package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How lengths of time are written: `12h`, `90m`, `1h30m`, `900s`, or a number of seconds alone; a
/// number without a unit behind others could mean minutes or seconds, and is refused.
final class DurationForm {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:([0-9]{1,4})h)?\\s*(?:([0-9]{1,5})m(?:in)?)?\\s*(?:([0-9]{1,7})s)?|([0-9]{1,7})");

  private DurationForm() {}

  /// The seconds that the text says.
  ///
  /// @param beyond what is told of less or more than these bounds
  /// @throws InvalidInputException if it has another form, or says less or more than this
  static int seconds(String text, int shortest, int longest, Reason beyond)
      throws InvalidInputException {
    Matcher form = FORM.matcher(text.strip());
    if (text.isBlank() || !form.matches()) {
      throw new InvalidInputException(Reason.DURATION_MALFORMED, text);
    }
    // The widest numbers of the form give 52 million: no overflow.
    int seconds = 3600 * number(form, 1) + 60 * number(form, 2) + number(form, 3) + number(form, 4);
    if (seconds < shortest || seconds > longest) {
      throw new InvalidInputException(beyond, text);
    }
    return seconds;
  }

  private static int number(Matcher form, int group) {
    String digits = form.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /// The text that says these seconds.
  static String of(int seconds) {
    if (seconds % 60 != 0 || seconds == 0) {
      return seconds + "s";
    }
    int hours = seconds / 3600;
    int minutes = seconds % 3600 / 60;
    return (hours > 0 ? hours + "h" : "") + (minutes > 0 ? minutes + "m" : "");
  }
}
