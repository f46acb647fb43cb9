package app.brevet.app;

import app.brevet.ui.kit.TimeText;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.testfx.service.query.NodeQuery;

/// What of a window can be seen.
final class SeenNodes {

  private SeenNodes() {}

  /// The texts of these.
  static List<String> texts(NodeQuery nodes) {
    return nodes.queryAll().stream()
        .map(SeenNodes::textOf)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String textOf(Node node) {
    return switch (node) {
      case Labeled labeled -> labeled.getText() == null ? "" : labeled.getText();
      case TimeText time -> time.textProperty().get();
      default -> "";
    };
  }

  /// Whether it is a text that can be seen.
  static boolean isText(Node node) {
    return (node instanceof Labeled || node instanceof TimeText) && isSeen(node);
  }

  /// Whether it and all around it are visible.
  static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
