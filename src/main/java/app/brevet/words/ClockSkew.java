package app.brevet.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// By how much two clocks differ, as AWS's refusal of a signature tells it: the first time in it is
/// the caller's, the last is AWS's.
///
/// `Signature expired: 20220127T001427Z is now earlier than 20220127T014428Z (20220127T015928Z - 15
/// min.)`
final class ClockSkew {

  private static final Pattern TIME = Pattern.compile("[0-9]{8}T[0-9]{6}Z");
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

  private ClockSkew() {}

  /// The difference, without its sign; empty if the message does not tell it.
  static Optional<Duration> in(String awsMessage) {
    List<Instant> times = new ArrayList<>();
    Matcher time = TIME.matcher(awsMessage);
    while (time.find()) {
      try {
        times.add(LocalDateTime.parse(time.group(), FORM).toInstant(ZoneOffset.UTC));
      } catch (DateTimeParseException e) {
        return Optional.empty(); // Digits that are no time: the message has another form.
      }
    }
    return times.size() < 2
        ? Optional.empty()
        : Optional.of(Duration.between(times.getFirst(), times.getLast()).abs());
  }
}
