package app.brevet.words;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;

/// English words at a fixed time, in Berlin: Sunday, 22 November 2026, 14:00.
public final class TestWords {

  /// The time it is.
  public static final Instant NOW = Instant.parse("2026-11-22T13:00:00Z");

  private TestWords() {}

  /// The words.
  public static Words english() {
    return new Words(Locale.ENGLISH, ZoneId.of("Europe/Berlin"), InstantSource.fixed(NOW));
  }
}
