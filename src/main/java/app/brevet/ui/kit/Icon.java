package app.brevet.ui.kit;

import java.util.Locale;
import javafx.scene.Node;

/// The program's own pictures, drawn with one line on a grid of 16 by 16. They take the colour
/// `-icon-color` of the stylesheet, and grow with the text.
public enum Icon {
  SEARCH("M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9zM10.4 10.4L14 14", ""),
  ADD("M8 3v10M3 8h10", ""),
  MORE("", circle(3.2, 8, 1.2) + circle(8, 8, 1.2) + circle(12.8, 8, 1.2)),
  LOCK("M3.75 7h8.5v6.5h-8.5zM5.5 7V5a2.5 2.5 0 0 1 5 0V7", circle(8, 10.25, 1)),
  UNLOCK("M3.75 7h8.5v6.5h-8.5zM5.5 7V4.5a2.5 2.5 0 0 1 4.9-.7", circle(8, 10.25, 1)),
  KEY(
      "M5.25 6.5a3.25 3.25 0 1 1 0 6.5a3.25 3.25 0 1 1 0-6.5zM7.6 7.4L13.5 1.75M10.5 4.6L13 7.1",
      ""),
  CLOCK("M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12zM8 4.75V8l2.25 1.75", ""),
  STAR(star(), ""),
  STAR_FILLED(star(), star()),
  CHECK("M3 8.5l3.25 3.25L13 4.75", ""),
  WARNING("M8 2.25l6.25 11.25h-12.5zM8 6.5v3", circle(8, 11.5, .85)),
  ERROR("M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12zM8 5v3.5", circle(8, 11, .85)),
  COPY("M5.75 5.75h7.5v7.5h-7.5zM10.25 5.5V2.75h-7.5v7.5H5.5", ""),
  CLOSE("M4 4l8 8M12 4l-8 8", ""),
  CHEVRON_RIGHT("M6 3.5L10.5 8L6 12.5", ""),
  CHEVRON_DOWN("M3.5 6L8 10.5L12.5 6", ""),
  USER("M8 2.25a2.75 2.75 0 1 1 0 5.5a2.75 2.75 0 1 1 0-5.5zM2.75 13.75a5.25 4 0 0 1 10.5 0", ""),
  ROLE("M8 1.9l5.25 1.9v4c0 3.2-2.2 5.3-5.25 6.4c-3.05-1.1-5.25-3.2-5.25-6.4v-4z", ""),
  PHONE("M4.5 1.75h7v12.5h-7z", circle(8, 12, .85)),
  EDIT("M3 13l.6-2.9L10.75 3l2.25 2.25L5.9 12.4zM9.25 4.5l2.25 2.25", ""),
  TRASH("M2.75 4.25h10.5M6 4V2.5h4V4M4.25 4.5l.6 9h6.3l.6-9M6.75 7v4M9.25 7v4", ""),
  REFRESH("M13.4 6.25A5.75 5.75 0 1 0 13.75 8.5M13.75 2.5v3.9H9.9", ""),
  STOP("M4 4h8v8h-8z", ""),
  PLAY("M5 3.25L12.25 8L5 12.75z", ""),
  BACK("M13 8H3.25M7.25 3.75L3 8l4.25 4.25", "");

  private final String lines;
  private final String areas;

  Icon(String lines, String areas) {
    this.lines = lines;
    this.areas = areas;
  }

  /// A new node that shows it, `1.15em` wide and high, for the eye only: what it stands beside has
  /// the words.
  public Node node() {
    return new IconNode(name().toLowerCase(Locale.ROOT).replace('_', '-'), lines, areas);
  }

  private static String star() {
    return "M8 1.9l1.85 3.9l4.25.55l-3.1 2.95l.8 4.25L8 11.45l-3.8 2.1l.8-4.25L1.9 6.35l4.25-.55z";
  }

  private static String circle(double x, double y, double radius) {
    String arc = "a" + radius + " " + radius + " 0 1 1 ";
    return "M" + x + " " + (y - radius) + arc + "0 " + 2 * radius + arc + "0 " + -2 * radius + "z";
  }
}
