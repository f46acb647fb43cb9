package app.brevet.os;

/// A picture of all screens that the desktop takes, where no program may take one by itself: one
/// for each object. The desktop may ask the user first.
public interface ScreenPicture {

  /// Asks for it and waits, as long as the user may take to answer. Nothing of it is left in a file
  /// that was made for us.
  ///
  /// @return the bytes of a picture's file, mostly PNG, cut off past the most that was asked for;
  ///   the caller wipes them
  /// @throws ScreenPictureException if there is no picture
  byte[] take() throws ScreenPictureException, InterruptedException;

  /// Gives it up, from any thread: whoever waits is told so, and the desktop asks no longer.
  void cancel();
}
