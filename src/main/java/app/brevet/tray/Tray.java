package app.brevet.tray;

/// A place in the desktop's tray, from when it is connected until [#close()].
///
/// No method waits for the desktop, none fails: what cannot be shown now is shown as soon as the
/// desktop has a tray again. All methods may be called on any thread. Acts and the opener run on a
/// thread of the tray's, one after the other.
public interface Tray extends AutoCloseable {

  /// Shows this from now on. Where only labels, marks and the like differ from what was shown, an
  /// open menu stays open and changes before the user's eyes.
  void show(TrayView view);

  /// What a click on the icon itself does, where the desktop tells clicks on the icon from the
  /// opening of the menu.
  void onOpen(Runnable open);

  /// Whether the user can see the icon, as far as the desktop tells: false before the first view,
  /// where there is no tray, and when the tray is gone. While it is false a window must not hide in
  /// the tray.
  boolean isShown();

  /// Takes the icon away for good.
  @Override
  void close();
}
