package app.brevet.os;

/// There is no picture of the screens. The message says what the desktop did, for whoever looks
/// into it; it holds nothing of the picture.
public final class ScreenPictureException extends Exception {

  /// Why there is none.
  public enum Reason {
    /// The desktop has nothing that takes one for us.
    ABSENT,
    /// The user or the desktop's settings said no, or the picture could not be made or read.
    NOT_GIVEN,
    /// Nobody answered in time.
    TIMED_OUT,
    /// It was given up by [ScreenPicture#cancel].
    CANCELLED
  }

  private final Reason reason;

  /// A reason, and what happened.
  public ScreenPictureException(Reason reason, String message) {
    super(reason + ": " + message);
    this.reason = reason;
  }

  /// Why there is none.
  public Reason reason() {
    return reason;
  }
}
