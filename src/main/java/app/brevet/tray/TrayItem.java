package app.brevet.tray;

import java.util.List;

/// A line of the tray's menu. Labels are plain text: a mnemonic or a markup sign in them is shown
/// as it stands.
public sealed interface TrayItem {

  /// A line that does something.
  ///
  /// @param enabled whether it can be chosen; else it is shown greyed out
  /// @param act runs on a thread of the tray's, so it hands longer work on
  record Action(String label, boolean enabled, Runnable act) implements TrayItem {}

  /// A line with a mark: a profile whose session is active has it.
  ///
  /// The mark is what the view says, never what a click would make of it: it changes with the next
  /// view.
  ///
  /// @param act runs on a thread of the tray's, so it hands longer work on
  record Check(String label, boolean checked, Runnable act) implements TrayItem {}

  /// A line between groups.
  record Separator() implements TrayItem {}

  /// A line that opens a menu of its own.
  record Submenu(String label, List<TrayItem> items) implements TrayItem {

    /// Keeps a copy of the items.
    public Submenu {
      items = List.copyOf(items);
    }
  }
}
