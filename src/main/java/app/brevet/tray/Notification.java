package app.brevet.tray;

import java.util.List;

/// A short message of the desktop's, given as data. It never takes the keyboard.
///
/// @param title what it is about, in a few words
/// @param text a sentence or two, plain: a markup sign is shown as it stands; no secret
/// @param alert whether it calls for attention; else it changes what is shown, if it still is
/// @param open what a click on it does
/// @param choices its buttons, where the desktop has such
public record Notification(
    String title, String text, boolean alert, Runnable open, List<Choice> choices) {

  /// Copies the list.
  public Notification {
    choices = List.copyOf(choices);
  }

  /// A button.
  ///
  /// @param key its name on the bus, such as `renew`
  /// @param act runs on a thread of the notifications', so it hands longer work on
  public record Choice(String key, String label, Runnable act) {}
}
