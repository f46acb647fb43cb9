package app.brevet.architecture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The door table of `docs/architecture.md`: which package alone may touch a foreign library.
final class DoorTable {

  /// One name of a library, and the packages that may use it.
  record Door(String what, String prefix, List<String> packages) {

    private boolean isFor(String type) {
      return prefix.endsWith(".")
          ? type.startsWith(prefix)
          : type.equals(prefix) || type.startsWith(prefix + "$");
    }

    private boolean letsIn(String packageName) {
      return packages.stream().anyMatch(allowed -> matches(allowed, packageName));
    }

    private static boolean matches(String allowed, String packageName) {
      if (!allowed.endsWith("..")) {
        return packageName.equals(allowed);
      }
      String base = allowed.substring(0, allowed.length() - 2);
      return packageName.equals(base) || packageName.startsWith(base + ".");
    }
  }

  private final List<Door> doors;

  private DoorTable(List<Door> doors) {
    this.doors = doors;
  }

  /// The table of this page.
  static DoorTable of(String page) {
    return new DoorTable(
        MarkdownTable.rows(page, "| Door | Names |").stream()
            .flatMap(
                cells ->
                    Arrays.stream(cells.get(1).split(", *", -1))
                        .map(name -> name.replace("`", ""))
                        .map(name -> new Door(cells.getFirst(), name, packages(cells.get(2)))))
            .sorted(Comparator.comparingInt((Door door) -> door.prefix().length()).reversed())
            .toList());
  }

  /// The door that the package would have to pass to use the type, and may not.
  Optional<Door> closed(String packageName, String type) {
    return doors.stream()
        .filter(door -> door.isFor(type))
        .findFirst()
        .filter(door -> !door.letsIn(packageName));
  }

  private static List<String> packages(String cell) {
    return cell.equals("–") ? List.of() : List.of(cell.split(", *", -1));
  }
}
