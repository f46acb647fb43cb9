package app.brevet.tray.linux;

import app.brevet.tray.TrayItem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The menu with a number on every line, so that panel and program mean the same line.
///
/// @param root the menu itself, number 0
/// @param highest the highest number ever given; none is given twice
record MenuModel(MenuLine root, int highest) {

  private static final TrayItem WHOLE = new TrayItem.Submenu("", List.of());

  /// A menu without lines.
  static MenuModel empty() {
    return new MenuModel(new MenuLine(0, WHOLE, List.of()), 0);
  }

  /// The line of this number.
  Optional<MenuLine> line(int id) {
    return root.all().filter(line -> line.id() == id).findFirst();
  }

  /// How the menu gets from this to these items.
  Change to(List<TrayItem> items) {
    Numbering numbering = new Numbering(highest);
    List<MenuLine> lines = numbering.renew(0, root.children(), items);
    MenuModel next = new MenuModel(new MenuLine(0, WHOLE, lines), numbering.last);
    return new Change(next, numbering.laidOut, numbering.altered);
  }

  /// What a panel has to be told.
  ///
  /// @param laidOut the lines below which lines came, went or moved
  /// @param altered the properties that changed of lines that are still there, by line
  record Change(MenuModel model, List<Integer> laidOut, Map<Integer, Map<String, Object>> altered) {

    /// The one line below which all changes of layout are; empty if there are none.
    Optional<Integer> layoutParent() {
      return switch (laidOut.size()) {
        case 0 -> Optional.empty();
        case 1 -> Optional.of(laidOut.getFirst());
        default -> Optional.of(0);
      };
    }
  }

  /// Numbers the new lines, and notes what changed.
  private static final class Numbering {

    private int last;
    private final List<Integer> laidOut = new ArrayList<>();
    private final Map<Integer, Map<String, Object>> altered = new LinkedHashMap<>();

    Numbering(int last) {
      this.last = last;
    }

    /// The same kinds of lines in the same order are the same lines: their labels may count down.
    /// Else only a line that says the same is the same, and all others get new numbers, so that a
    /// click on what is not there any more hits nothing.
    List<MenuLine> renew(int parent, List<MenuLine> before, List<TrayItem> items) {
      List<MenuLine> now = items.stream().map(item -> new MenuLine(0, item, List.of())).toList();
      if (kinds(before).equals(kinds(now))) {
        List<MenuLine> lines = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
          lines.add(renew(before.get(i), now.get(i).item()));
        }
        return lines;
      }
      laidOut.add(parent);
      Map<String, Deque<MenuLine>> known = new HashMap<>();
      for (MenuLine line : before) {
        known.computeIfAbsent(line.identity(), _ -> new ArrayDeque<>()).add(line);
      }
      List<MenuLine> lines = new ArrayList<>();
      for (MenuLine line : now) {
        MenuLine same = known.getOrDefault(line.identity(), new ArrayDeque<>()).poll();
        lines.add(same == null ? added(line.item()) : renew(same, line.item()));
      }
      return lines;
    }

    private MenuLine renew(MenuLine before, TrayItem item) {
      MenuLine line =
          new MenuLine(before.id(), item, renew(before.id(), before.children(), below(item)));
      Map<String, Object> changed = line.properties();
      changed.entrySet().removeAll(before.properties().entrySet());
      if (!changed.isEmpty()) {
        altered.put(line.id(), changed);
      }
      return line;
    }

    private MenuLine added(TrayItem item) {
      int id = ++last;
      return new MenuLine(id, item, below(item).stream().map(this::added).toList());
    }

    private static List<TrayItem> below(TrayItem item) {
      return switch (item) {
        case TrayItem.Submenu submenu -> submenu.items();
        case TrayItem.Action _, TrayItem.Check _, TrayItem.Separator _ -> List.of();
      };
    }

    private static List<String> kinds(List<MenuLine> lines) {
      return lines.stream().map(line -> line.item().getClass().getName()).toList();
    }
  }
}
