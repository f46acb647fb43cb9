package app.brevet.awsfile;

import java.util.ArrayList;
import java.util.List;

/// What a line of a shared AWS file is to a reader that goes by its form alone: also in sections
/// that the SDKs ignore, which Python's readers do not.
enum LineRole {
  /// Nothing but blanks, tabs and control signs.
  BLANK,
  /// Begins with `#` or `;`, indented or not.
  COMMENT,
  /// Begins with `[`.
  HEADER,
  /// A key with its value, or what stands in its place.
  PROPERTY,
  /// Indented more than the property before, whose value it continues.
  CONTINUATION;

  /// The roles of these lines, as [AwsFileReader] takes them.
  static List<LineRole> of(List<Line> lines) {
    List<LineRole> roles = new ArrayList<>();
    int property = Integer.MAX_VALUE;
    boolean inSection = false;
    for (Line line : lines) {
      int indentation = indentation(line);
      LineRole role = of(line.text().substring(indentation), indentation > property);
      roles.add(role);
      if (role == HEADER) {
        inSection = true;
        property = Integer.MAX_VALUE;
      } else if (role == PROPERTY && inSection) {
        property = indentation;
      }
    }
    return roles;
  }

  private static LineRole of(String rest, boolean continues) {
    if (new Line(rest, "").isBlank()) {
      return BLANK;
    }
    if (rest.startsWith("#") || rest.startsWith(";")) {
      return COMMENT;
    }
    if (continues) {
      return CONTINUATION;
    }
    return rest.startsWith("[") ? HEADER : PROPERTY;
  }

  /// How many blanks and tabs stand before the line's text.
  static int indentation(Line line) {
    String text = line.text();
    int blanks = 0;
    while (blanks < text.length() && (text.charAt(blanks) == ' ' || text.charAt(blanks) == '\t')) {
      blanks++;
    }
    return blanks;
  }
}
