package app.brevet.tray.awt;

import app.brevet.tray.TrayItem;
import java.awt.CheckboxMenuItem;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.event.ActionListener;
import java.awt.event.ItemListener;
import java.util.List;
import java.util.concurrent.Executor;

/// The tray's menu in AWT. Used on AWT's event thread only.
final class AwtMenu {

  private final PopupMenu popup = new PopupMenu();
  private final Executor acts;

  /// An empty menu.
  ///
  /// @param acts where the acts of the lines run
  AwtMenu(Executor acts) {
    this.acts = acts;
  }

  PopupMenu popup() {
    return popup;
  }

  /// Has these lines from now on. Lines of the same kinds in the same order are changed where they
  /// stand, so that an open menu stays open.
  void show(List<TrayItem> items) {
    fill(popup, items);
  }

  private void fill(Menu menu, List<TrayItem> items) {
    List<MenuItem> now = items.stream().map(AwtMenu::empty).toList();
    if (!sameKinds(menu, now)) {
      menu.removeAll();
      now.forEach(menu::add);
    }
    for (int i = 0; i < items.size(); i++) {
      set(menu.getItem(i), items.get(i));
    }
  }

  private static MenuItem empty(TrayItem item) {
    return switch (item) {
      case TrayItem.Action _ -> new MenuItem();
      case TrayItem.Check _ -> new CheckboxMenuItem();
      case TrayItem.Separator _ -> new MenuItem("-"); // What AWT draws as a line between groups.
      case TrayItem.Submenu _ -> new Menu();
    };
  }

  private static boolean sameKinds(Menu menu, List<MenuItem> now) {
    if (menu.getItemCount() != now.size()) {
      return false;
    }
    for (int i = 0; i < now.size(); i++) {
      MenuItem before = menu.getItem(i);
      if (!before.getClass().equals(now.get(i).getClass())
          || isSeparator(before) != isSeparator(now.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSeparator(MenuItem line) {
    return line.getLabel().equals("-");
  }

  private void set(MenuItem line, TrayItem item) {
    switch (item) {
      case TrayItem.Action action -> {
        line.setLabel(action.label());
        line.setEnabled(action.enabled());
        for (ActionListener before : line.getActionListeners()) {
          line.removeActionListener(before);
        }
        line.addActionListener(_ -> acts.execute(action.act()));
      }
      case TrayItem.Check check -> {
        if (line instanceof CheckboxMenuItem box) {
          set(box, check);
        }
      }
      case TrayItem.Separator _ -> {}
      case TrayItem.Submenu submenu -> {
        line.setLabel(submenu.label());
        if (line instanceof Menu menu) {
          fill(menu, submenu.items());
        }
      }
    }
  }

  private void set(CheckboxMenuItem box, TrayItem.Check check) {
    box.setLabel(check.label());
    box.setState(check.checked());
    for (ItemListener before : box.getItemListeners()) {
      box.removeItemListener(before);
    }
    box.addItemListener(
        _ -> {
          box.setState(check.checked()); // AWT changes the mark by itself; only a view may.
          acts.execute(check.act());
        });
  }
}
