package app.brevet.ui.prompt;

import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.Icon;
import app.brevet.ui.kit.Level;
import app.brevet.ui.kit.Ring;
import app.brevet.words.Words;
import java.net.URL;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The card that stands while a program makes a code, or the next one of a device is waited for:
/// what is waited for, and buttons to stop it.
public final class CodeRunView extends StackPane {

  private static final double RING = 34;

  /// The view of this run.
  public CodeRunView(Words words, CodeRunViewModel model) {
    getStyleClass().addAll("code-prompt", "code-run");
    URL sheet = Objects.requireNonNull(CodeRunView.class.getResource("prompt.css"));
    getStylesheets().add(sheet.toExternalForm());
    DialogCard card = new DialogCard("", content(words, model), "", words.text("dialogs.cancel"));
    card.titleProperty().bind(model.titleProperty());
    card.cancel().setOnAction(_ -> model.cancel());
    getChildren().add(card);
  }

  private static Node content(Words words, CodeRunViewModel model) {
    Ring ring = new Ring(RING);
    ring.levelProperty().bind(model.countingProperty().map(on -> on ? Level.FRESH : Level.BUSY));
    ring.fractionProperty().bind(model.fractionProperty());
    Node key = Icon.KEY.node();
    key.visibleProperty().bind(model.touchProperty());
    Label text = new Label();
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.textProperty().bind(model.textProperty());
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(new StackPane(ring, key), text);
    line.getStyleClass().add("code-run-line");
    // No main button: the touch of a key may type Enter.
    Button type = new Button(words.text("dialogs.run.type"));
    type.getStyleClass().add("flat");
    type.setOnAction(_ -> model.type());
    type.visibleProperty().bind(model.countingProperty().not());
    type.managedProperty().bind(type.visibleProperty());
    return new VBox(line, type);
  }
}
