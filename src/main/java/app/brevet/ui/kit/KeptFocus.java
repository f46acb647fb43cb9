package app.brevet.ui.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Which field had the keyboard before all of them were disabled: what is disabled loses it, and it
/// would be at the first field again.
final class KeptFocus {

  private final Node fields;
  private Optional<Node> held = Optional.empty();

  KeptFocus(Node fields) {
    this.fields = fields;
  }

  /// Takes down which of the fields has it; to be called before they are seen to be disabled.
  void hold() {
    held = Optional.ofNullable(fields.getScene()).map(Scene::getFocusOwner).filter(this::isInside);
  }

  /// The field that had it, if it is still there and can be typed into.
  Optional<Node> release() {
    Optional<Node> before = held;
    held = Optional.empty();
    return before.filter(node -> node.getScene() != null && !node.isDisabled());
  }

  private boolean isInside(Node node) {
    for (@Nullable Node at = node; at != null; at = at.getParent()) {
      if (at.equals(fields)) {
        return true;
      }
    }
    return false;
  }
}
