package app.brevet.ui.kit;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;

/// A place to drop something on: it lights up while what is dragged over it would do.
public final class DropArea extends VBox {

  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final Predicate<Clipboard> wanted;

  /// @param wanted whether what is dragged would do
  /// @param dropped is given it
  public DropArea(Predicate<Clipboard> wanted, Consumer<Clipboard> dropped, Node... children) {
    super(children);
    this.wanted = wanted;
    getStyleClass().add("drop-area");
    setOnDragOver(this::over);
    setOnDragExited(_ -> pseudoClassStateChanged(OVER, false));
    setOnDragDropped(
        event -> {
          boolean taken = wanted.test(event.getDragboard());
          if (taken) {
            dropped.accept(event.getDragboard());
          }
          event.setDropCompleted(taken);
          event.consume();
        });
  }

  private void over(DragEvent event) {
    if (wanted.test(event.getDragboard())) {
      event.acceptTransferModes(TransferMode.COPY);
      pseudoClassStateChanged(OVER, true);
    }
    event.consume();
  }
}
