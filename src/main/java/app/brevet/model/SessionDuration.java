package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.time.Duration;

/// How long a session is asked for, in whole seconds. What AWS grants may be less.
///
/// Source: STS API reference: GetSessionToken takes 900 to 129,600 s (3,600 s at most for the
/// account's root), AssumeRole 900 to 43,200 s (3,600 s at most in a role chain).
public record SessionDuration(int seconds) {

  /// The least that any action takes: 15 minutes.
  public static final int SHORTEST_SECONDS = 900;

  /// The most for GetSessionToken by an IAM user: 36 hours.
  public static final int LONGEST_USER_SECONDS = 129_600;

  /// The most for AssumeRole by a long-term key: 12 hours, and never above the role's own maximum.
  public static final int LONGEST_ROLE_SECONDS = 43_200;

  /// The most for the account's root, and for a role that is assumed with a session: 1 hour.
  public static final int HOUR_SECONDS = 3_600;

  /// The usual length of a user session: 12 hours, AWS's own default.
  public static final SessionDuration USER_DEFAULT = new SessionDuration(43_200);

  /// The usual length of a role session: 1 hour, AWS's own default.
  public static final SessionDuration ROLE_DEFAULT = new SessionDuration(HOUR_SECONDS);

  /// A duration for GetSessionToken, as `12h`, `90m`, `1h30m`, `900s`, or a number of seconds
  /// alone; a number without a unit behind others could mean minutes or seconds, and is refused.
  ///
  /// @throws InvalidInputException if it has another form or is outside 15 min to 36 h
  public static SessionDuration parseForUser(String text) throws InvalidInputException {
    return parse(text, LONGEST_USER_SECONDS);
  }

  /// A duration for AssumeRole, in the same forms.
  ///
  /// @throws InvalidInputException if it has another form or is outside 15 min to 12 h
  public static SessionDuration parseForRole(String text) throws InvalidInputException {
    return parse(text, LONGEST_ROLE_SECONDS);
  }

  /// Seconds in the same forms, within these bounds, for what is no session of a user or a role.
  ///
  /// @param beyond what is told of a time outside the bounds
  /// @throws InvalidInputException if it has another form or is outside them
  public static int parseSeconds(String text, int shortest, int longest, Reason beyond)
      throws InvalidInputException {
    return DurationForm.seconds(text, shortest, longest, beyond);
  }

  private static SessionDuration parse(String text, int longest) throws InvalidInputException {
    return new SessionDuration(
        DurationForm.seconds(text, SHORTEST_SECONDS, longest, Reason.DURATION_OUT_OF_RANGE));
  }

  /// This, or `longest` seconds if that is less.
  public SessionDuration atMost(int longest) {
    return seconds <= longest ? this : new SessionDuration(longest);
  }

  /// The same as a [Duration].
  public Duration toDuration() {
    return Duration.ofSeconds(seconds);
  }

  /// The form that [#parseForUser(String)] reads: `12h`, `1h30m`, `900s`.
  @Override
  public String toString() {
    return DurationForm.of(seconds);
  }
}
