package app.brevet.architecture;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The floor table of `docs/architecture.md`: which package may import which.
///
/// The third column is read as written there: `–` for nothing, `all`, names with commas, `ui.*`, `0
/// and 1`, `0 to 3`, each of these `but` some names, `as custody`; with `;` between.
final class FloorTable {

  static final String ROOT = "app.brevet";

  private static final Pattern RANGE = Pattern.compile("(\\d+) (?:to|and) (\\d+)(?: but (.+))?");

  private final List<Floor> floors;

  private FloorTable(List<Floor> floors) {
    this.floors = floors;
  }

  /// The table of this page.
  ///
  /// @throws IllegalArgumentException if a row cannot be read, stands twice, names a package that
  ///   has no row, names a higher floor, or takes in its own floor without naming the package
  static FloorTable of(String page) {
    List<Floor> floors =
        MarkdownTable.rows(page, "| Floor | Package |").stream().map(Floor::of).toList();
    FloorTable table = new FloorTable(floors);
    Set<String> names = new HashSet<>();
    for (Floor floor : floors) {
      if (!names.add(floor.name())) {
        throw new IllegalArgumentException("stands twice: " + floor.name());
      }
      table.allowed(floor).forEach(target -> table.refuseUpward(floor, target));
    }
    return table;
  }

  /// The row about this package, which is named without the root.
  Optional<Floor> floorOf(String packageName) {
    return floors.stream()
        .filter(floor -> floor.isAbout(packageName))
        .min((one, other) -> Boolean.compare(one.isPattern(), other.isPattern()));
  }

  /// The packages of one floor.
  List<Floor> onFloor(int number) {
    return floors.stream().filter(floor -> floor.number() == number).toList();
  }

  /// Whether `from` may import `to`; both are named without the root.
  boolean allows(String from, String to) {
    Optional<Floor> source = floorOf(from);
    Optional<Floor> target = floorOf(to);
    if (source.isEmpty() || target.isEmpty()) {
      return false;
    }
    if (from.equals(to)) {
      return true;
    }
    if (source.get().equals(target.get())) {
      return source.get().isPart(from) && to.equals(source.get().name());
    }
    boolean named = allowed(source.get()).contains(target.get());
    return named && (!target.get().isPart(to) || source.get().imports().equals("all"));
  }

  private void refuseUpward(Floor floor, Floor target) {
    boolean sameByName =
        floor.number() == target.number()
            && Set.of(floor.imports().split("[,;] *", -1)).contains(target.name());
    if (target.number() >= floor.number() && !sameByName) {
      throw new IllegalArgumentException(
          floor.name()
              + " on floor "
              + floor.number()
              + " may not import upward: "
              + target.name()
              + " on floor "
              + target.number());
    }
  }

  private Set<Floor> allowed(Floor floor) {
    Set<Floor> allowed = new LinkedHashSet<>();
    for (String part : floor.imports().split("; *", -1)) {
      allowed.addAll(resolve(floor, part.strip()));
    }
    return allowed;
  }

  private Set<Floor> resolve(Floor floor, String part) {
    if (part.equals("–")) {
      return Set.of();
    }
    if (part.equals("all")) {
      return without(floors, Set.of(floor));
    }
    if (part.startsWith("as ")) {
      return allowed(single(part.substring("as ".length())));
    }
    Matcher range = RANGE.matcher(part);
    if (range.matches()) {
      int lowest = Integer.parseInt(range.group(1));
      int highest = Integer.parseInt(range.group(2));
      List<Floor> between =
          floors.stream().filter(row -> row.number() >= lowest && row.number() <= highest).toList();
      String but = range.group(3);
      return but == null ? Set.copyOf(between) : without(between, named(but));
    }
    return named(part);
  }

  private Set<Floor> named(String names) {
    Set<Floor> rows = new LinkedHashSet<>();
    for (String name : names.split(", *", -1)) {
      if (name.endsWith(".*")) {
        String before = name.substring(0, name.length() - 1);
        floors.stream().filter(row -> row.name().startsWith(before)).forEach(rows::add);
      } else {
        rows.add(single(name));
      }
    }
    return rows;
  }

  private Floor single(String name) {
    return floors.stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no row for the package " + name));
  }

  private static Set<Floor> without(List<Floor> rows, Set<Floor> left) {
    Set<Floor> rest = new LinkedHashSet<>(rows);
    rest.removeAll(left);
    return rest;
  }
}
