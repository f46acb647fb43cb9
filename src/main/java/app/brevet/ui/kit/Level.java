package app.brevet.ui.kit;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// How a session is doing. Controls tell it by colour, and by shape or words beside.
public enum Level {
  /// There is none.
  NONE,
  /// It lives.
  FRESH,
  /// It ends soon.
  ENDING,
  /// It ended.
  OVER,
  /// It is being made.
  BUSY,
  /// It could not be made.
  FAILED;

  /// Sets the pseudo-class of this level on the node, and takes away those of the others.
  void mark(Node node) {
    for (Level level : values()) {
      String state = level.name().toLowerCase(Locale.ROOT);
      node.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), level == this);
    }
  }
}
