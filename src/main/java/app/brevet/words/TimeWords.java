package app.brevet.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Durations and times of day in words.
public final class TimeWords {

  private static final Duration WITH_SECONDS_BELOW = Duration.ofMinutes(10);

  private final Texts texts;
  private final ZoneId zone;
  private final DateTimeFormatter clock;
  private final DateTimeFormatter dayClock;
  private final DateTimeFormatter stamp;

  TimeWords(Texts texts, Locale locale, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
    this.clock = DateTimeFormatter.ofPattern(texts.text("times.clock"), locale);
    this.dayClock = DateTimeFormatter.ofPattern(texts.text("times.day-clock"), locale);
    this.stamp = DateTimeFormatter.ofPattern(texts.text("times.stamp"), locale);
  }

  /// What is left, with its units: `11 h 42 min`, `37 min`; with seconds only below ten minutes: `7
  /// min 31 s`, `45 s`. Parts of a unit are dropped, never rounded up; less than nothing is `0 s`.
  public String left(Duration left) {
    Duration most = left.isNegative() ? Duration.ZERO : left;
    if (most.compareTo(WITH_SECONDS_BELOW) >= 0) {
      return most.toHours() > 0
          ? texts.text("times.hours-minutes", most.toHours(), most.toMinutesPart())
          : texts.text("times.minutes", most.toMinutes());
    }
    return most.toMinutes() > 0
        ? texts.text("times.minutes-seconds", most.toMinutes(), most.toSecondsPart())
        : texts.text("times.seconds", most.toSeconds());
  }

  /// What there is to wait, like [#left(Duration)], but a part of a second counts as a whole one.
  public String toWait(Duration wait) {
    return left(wait.plusSeconds(1).minusNanos(1));
  }

  /// How long something lasts as a whole, without parts that are nothing: `12 h`, `1 h 30 min`, `15
  /// min`, `45 s`.
  public String length(Duration length) {
    if (length.toSecondsPart() != 0) {
      return length.toMinutes() > 0
          ? texts.text("times.minutes-seconds", length.toMinutes(), length.toSecondsPart())
          : texts.text("times.seconds", length.toSeconds());
    }
    if (length.toMinutesPart() != 0) {
      return length.toHours() > 0
          ? texts.text("times.hours-minutes", length.toHours(), length.toMinutesPart())
          : texts.text("times.minutes", length.toMinutes());
    }
    return texts.text("times.hours", length.toHours());
  }

  /// When something is, where the user is: `14:07` on the day of `now`, else `Mon 23 Nov, 14:07`.
  public String at(Instant at, Instant now) {
    ZonedDateTime local = at.atZone(zone);
    boolean sameDay = local.toLocalDate().equals(now.atZone(zone).toLocalDate());
    return local.format(sameDay ? clock : dayClock);
  }

  /// When something was, where the user is, with its date and to the second: `2026-11-22 14:07:31`.
  public String stamp(Instant at) {
    return at.atZone(zone).format(stamp);
  }

  /// Where the times of day are that people read and write.
  public ZoneId zone() {
    return zone;
  }

  /// How old something is in whole days, as its owner would say: `made today`, `1 day old`, `93
  /// days old`. What is of a time to come is of today.
  public String age(Instant made, Instant now) {
    long days = Duration.between(made, now).toDays();
    if (days <= 0) {
      return texts.text("times.age-today");
    }
    return days == 1 ? texts.text("times.age-day") : texts.text("times.age-days", days);
  }

  /// How long ago something was, in its greatest unit: `2 h ago`, `3 days ago`. Parts of a unit are
  /// dropped; less than a minute, and what is yet to come, is `just now`.
  public String ago(Instant at, Instant now) {
    Duration since = Duration.between(at, now);
    if (since.compareTo(Duration.ofMinutes(1)) < 0) {
      return texts.text("times.ago-now");
    }
    if (since.toHours() == 0) {
      return texts.text("times.ago", texts.text("times.minutes", since.toMinutes()));
    }
    if (since.toDays() == 0) {
      return texts.text("times.ago", texts.text("times.hours", since.toHours()));
    }
    return since.toDays() == 1
        ? texts.text("times.ago-day")
        : texts.text("times.ago-days", since.toDays());
  }

  /// When something is, for machines: ISO 8601 in UTC, whole seconds, `2026-11-22T13:07:00Z`.
  public String iso(Instant at) {
    return DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.SECONDS));
  }
}
