package app.brevet.ui.toolbox;

import java.util.List;

/// One line of an answer, with those that belong to it.
///
/// @param text what it says
public record ToolboxLine(String text, List<ToolboxLine> inner) {

  /// Copies the list.
  public ToolboxLine {
    inner = List.copyOf(inner);
  }

  /// A line with nothing below it.
  static ToolboxLine of(String text) {
    return new ToolboxLine(text, List.of());
  }
}
