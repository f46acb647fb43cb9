package app.brevet.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What stands where there is nothing to list: what it is about, and what can be done. The first of
/// the acts is the likeliest.
public final class EmptyState extends VBox {

  private final FlowPane buttons;

  /// At most three acts.
  public EmptyState(Icon icon, String title, String text, Act... acts) {
    getStyleClass().add("empty-state");
    Label head = new Label(title);
    head.getStyleClass().add("empty-title");
    Label body = new Label(text);
    body.getStyleClass().add("empty-text");
    buttons = new FlowPane();
    buttons.getStyleClass().add("empty-acts");
    for (Label label : new Label[] {head, body}) {
      label.setWrapText(true);
      label.setTextAlignment(TextAlignment.CENTER);
      label.setMinHeight(USE_PREF_SIZE);
    }
    for (Act act : acts) {
      Button button = new Button(act.label());
      button.setMinWidth(0);
      button.setOnAction(_ -> act.run().run());
      if (buttons.getChildren().isEmpty()) {
        button.getStyleClass().add("accent");
      }
      buttons.getChildren().add(button);
    }
    getChildren().addAll(icon.node(), head, body);
    if (acts.length > 0) {
      getChildren().add(buttons);
    }
  }

  /// Gives the keyboard to its first act.
  @Override
  public void requestFocus() {
    buttons.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
  }
}
