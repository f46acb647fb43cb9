package app.brevet.tray;

import java.util.List;

/// All that the tray shows at one moment.
///
/// @param state the icon
/// @param title the program's name, for desktops that show names beside icons, and for screen
///   readers
/// @param tooltip a line that tells more, shown while the pointer rests on the icon; no secret
/// @param menu the lines of the menu, from the top
public record TrayView(TrayState state, String title, String tooltip, List<TrayItem> menu) {

  /// Keeps a copy of the menu.
  public TrayView {
    menu = List.copyOf(menu);
  }
}
