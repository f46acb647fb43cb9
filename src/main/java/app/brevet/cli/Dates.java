package app.brevet.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Times as the command line tells them: ISO 8601 in UTC, to the second: `2026-11-22T14:07:00Z`.
final class Dates {

  private Dates() {}

  static String of(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
