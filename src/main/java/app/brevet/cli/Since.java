package app.brevet.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time of the past as people write it: how long ago (`45m`, `2h`, `1d12h`, `3d`, `1w`), a day
/// (`2026-11-22`, from its beginning where the user is), or a time of ISO 8601, which is local
/// where it names no offset.
final class Since {

  private static final Pattern AGO =
      Pattern.compile(
          "(?:([0-9]{1,4})w)?(?:([0-9]{1,5})d)?(?:([0-9]{1,6})h)?(?:([0-9]{1,7})m)?(?:([0-9]{1,8})s)?");
  private static final List<Duration> UNITS =
      List.of(
          Duration.ofDays(7),
          Duration.ofDays(1),
          Duration.ofHours(1),
          Duration.ofMinutes(1),
          Duration.ofSeconds(1));

  private Since() {}

  /// Text that may be no time.
  @FunctionalInterface
  private interface Reading {
    Instant of(String text) throws DateTimeException;
  }

  /// The time; empty if the text tells none.
  ///
  /// @param now what is counted back from
  /// @param zone where the user is
  static Optional<Instant> of(String text, Instant now, ZoneId zone) {
    Matcher ago = AGO.matcher(text);
    if (!text.isEmpty() && ago.matches()) {
      return Optional.of(now.minus(length(ago)));
    }
    List<Reading> readings =
        List.of(
            day -> LocalDate.parse(day).atStartOfDay(zone).toInstant(),
            time -> OffsetDateTime.parse(time).toInstant(),
            time -> LocalDateTime.parse(time).atZone(zone).toInstant());
    return readings.stream().flatMap(reading -> read(reading, text).stream()).findFirst();
  }

  private static Duration length(Matcher ago) {
    Duration length = Duration.ZERO;
    for (int i = 0; i < UNITS.size(); i++) {
      String number = ago.group(i + 1);
      if (number != null) {
        length = length.plus(UNITS.get(i).multipliedBy(Long.parseLong(number)));
      }
    }
    return length;
  }

  private static Optional<Instant> read(Reading reading, String text) {
    try {
      return Optional.of(reading.of(text));
    } catch (DateTimeException e) {
      return Optional.empty(); // It may be of another form.
    }
  }
}
