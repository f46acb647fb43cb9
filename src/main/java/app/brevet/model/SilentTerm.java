package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.time.Duration;

/// How long after the user's last act codes are made for programs without the user: so that a
/// forgotten machine does not keep itself an administrator.
///
/// @param seconds 0 where it is never done
public record SilentTerm(int seconds) {

  /// The most: 36 hours, as long as AWS lets a session of a user live.
  public static final int LONGEST_SECONDS = SessionDuration.LONGEST_USER_SECONDS;

  /// Where a profile says nothing: 12 hours.
  public static final SilentTerm USUAL = new SilentTerm(43_200);

  /// A term in the forms of [SessionDuration], or 0.
  ///
  /// @throws InvalidInputException if it has another form or is longer than 36 h
  public static SilentTerm parse(String text) throws InvalidInputException {
    return new SilentTerm(
        DurationForm.seconds(text, 0, LONGEST_SECONDS, Reason.SILENT_TERM_OUT_OF_RANGE));
  }

  /// Whether it is never done.
  public boolean isOff() {
    return seconds == 0;
  }

  /// The same as a [Duration].
  public Duration toDuration() {
    return Duration.ofSeconds(seconds);
  }

  /// The form that [#parse(String)] reads.
  @Override
  public String toString() {
    return DurationForm.of(seconds);
  }
}
