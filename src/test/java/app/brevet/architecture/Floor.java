package app.brevet.architecture;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One row of the floor table.
///
/// @param number how high it lies
/// @param name the package below `app.brevet`, as `ui.kit`; a last segment `<…>` stands for any
/// @param parts its sub-packages, as `linux`
/// @param imports what it may import, as written
record Floor(int number, String name, Set<String> parts, String imports) {

  private static final Pattern PACKAGE =
      Pattern.compile("`([a-z.]+(?:<[a-z]+>)?)`(?: \\(\\+`([a-z. ]+)`\\))?");

  static Floor of(List<String> cells) {
    Matcher cell = PACKAGE.matcher(cells.get(1));
    if (!cell.matches() || !cells.getFirst().matches("\\d+")) {
      throw new IllegalArgumentException("not a row of the floor table: " + cells);
    }
    Set<String> parts =
        Stream.ofNullable(cell.group(2))
            .flatMap(names -> Stream.of(names.split(" ")))
            .map(part -> part.substring(1))
            .collect(Collectors.toUnmodifiableSet());
    return new Floor(Integer.parseInt(cells.getFirst()), cell.group(1), parts, cells.get(3));
  }

  boolean isPattern() {
    return name.endsWith(">");
  }

  /// Whether this row is about the package, by its name or by that of a part.
  boolean isAbout(String packageName) {
    if (isPattern()) {
      String before = name.substring(0, name.indexOf('<'));
      return packageName.startsWith(before)
          && packageName.substring(before.length()).matches("[a-z]+");
    }
    return packageName.equals(name) || isPart(packageName);
  }

  /// Whether the package is one of the parts.
  boolean isPart(String packageName) {
    return packageName.startsWith(name + ".")
        && parts.contains(packageName.substring(name.length() + 1));
  }
}
