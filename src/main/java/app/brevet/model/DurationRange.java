package app.brevet.model;

/// How long something may last, both ends included.
///
/// @param shortest the least, in seconds; nothing if AWS names none
/// @param longest the most, in seconds
public record DurationRange(int shortest, int longest) {

  /// Whether this is what a session of a user may last; one of the account's root ends sooner.
  public boolean isOfUsers() {
    return longest == SessionDuration.LONGEST_USER_SECONDS;
  }

  boolean contains(int seconds) {
    return seconds >= shortest && seconds <= longest;
  }
}
