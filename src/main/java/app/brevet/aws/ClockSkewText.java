package app.brevet.aws;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The two times in AWS's message about a signature of another time than AWS's.
///
/// As seen from AWS: `Signature expired: 20220127T001427Z is now earlier than 20220127T014428Z
/// (20220127T015928Z - 15 min.)` and `Signature not yet current: 20220127T021427Z is still later
/// than 20220127T021428Z (20220127T015928Z + 15 min.)`. The first is the request's, the one in
/// brackets AWS's own.
public final class ClockSkewText {

  private static final String TIME = "([0-9]{8}T[0-9]{6}Z)";
  private static final Pattern FORM =
      Pattern.compile(
          "Signature (?:expired|not yet current): " + TIME + " is .*?\\(" + TIME + " [-+] ");
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

  private ClockSkewText() {}

  /// AWS's time minus this machine's: positive if the clock here is behind. Empty if the message
  /// has another form.
  public static Optional<Duration> parse(String message) {
    Matcher form = FORM.matcher(message);
    if (!form.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Duration.between(
              LocalDateTime.parse(form.group(1), BASIC),
              LocalDateTime.parse(form.group(2), BASIC)));
    } catch (DateTimeParseException noTime) {
      // Digits that are no date: then the message tells nothing.
      return Optional.empty();
    }
  }
}
