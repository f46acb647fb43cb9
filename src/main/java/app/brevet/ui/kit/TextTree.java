package app.brevet.ui.kit;

import java.util.List;

/// A line of text, with those that belong to it.
public record TextTree(String text, List<TextTree> inner) {

  /// Copies the list.
  public TextTree {
    inner = List.copyOf(inner);
  }

  /// A line with nothing below it.
  public static TextTree of(String text) {
    return new TextTree(text, List.of());
  }
}
