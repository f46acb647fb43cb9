package app.brevet.tray.linux;

import app.brevet.tray.TrayItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A line of the menu with its number and what is below it.
///
/// @param id stays with the line as long as it is in the menu, and is never given to another
record MenuLine(int id, TrayItem item, List<MenuLine> children) {

  /// This line and all below it.
  Stream<MenuLine> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(MenuLine::all));
  }

  /// The properties as dbusmenu names them. What has a default is told all the same, so that a
  /// change back to it needs no word of its own.
  Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    switch (item) {
      case TrayItem.Action action -> {
        properties.put("label", plain(action.label()));
        properties.put("enabled", action.enabled());
      }
      case TrayItem.Check check -> {
        properties.put("label", plain(check.label()));
        properties.put("toggle-type", "checkmark");
        properties.put("toggle-state", check.checked() ? 1 : 0);
      }
      case TrayItem.Separator _ -> properties.put("type", "separator");
      case TrayItem.Submenu submenu -> {
        properties.put("label", plain(submenu.label()));
        properties.put("children-display", "submenu");
      }
    }
    return properties;
  }

  /// A single underscore would mark a letter as a key.
  private static String plain(String label) {
    return label.replace("_", "__");
  }

  /// What a click does.
  Runnable act() {
    return switch (item) {
      case TrayItem.Action action when action.enabled() -> action.act();
      case TrayItem.Check check -> check.act();
      case TrayItem.Action _, TrayItem.Separator _, TrayItem.Submenu _ -> () -> {};
    };
  }

  /// What lines are told apart by where the menu's structure changes.
  String identity() {
    return switch (item) {
      case TrayItem.Action action -> "action " + action.label();
      case TrayItem.Check check -> "check " + check.label();
      case TrayItem.Separator _ -> "separator";
      case TrayItem.Submenu submenu -> "submenu " + submenu.label();
    };
  }
}
