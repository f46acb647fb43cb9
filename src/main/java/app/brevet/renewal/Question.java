package app.brevet.renewal;

/// How the user is asked: never by what takes the keyboard.
public interface Question {

  /// Shows this in the place of what was shown before.
  ///
  /// @param alert whether the user's attention is called to it; else only what it says has changed
  void show(Ask ask, boolean alert);

  /// Nothing is asked any more.
  void withdraw();
}
