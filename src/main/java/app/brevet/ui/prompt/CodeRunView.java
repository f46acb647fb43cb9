package app.brevet.ui.prompt;

import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.Icon;
import app.brevet.ui.kit.Level;
import app.brevet.ui.kit.Ring;
import app.brevet.words.Words;
import java.net.URL;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// The card that stands while a program makes a code: what is waited for, and a button to stop it.
public final class CodeRunView extends StackPane {

  private static final double RING = 34;

  /// The view of this run.
  public CodeRunView(Words words, CodeRunViewModel model) {
    getStyleClass().addAll("code-prompt", "code-run");
    URL sheet = Objects.requireNonNull(CodeRunView.class.getResource("prompt.css"));
    getStylesheets().add(sheet.toExternalForm());
    DialogCard card = new DialogCard("", content(model), "", words.text("dialogs.cancel"));
    card.titleProperty().bind(model.titleProperty());
    card.cancel().setOnAction(_ -> model.cancel());
    getChildren().add(card);
  }

  private static Node content(CodeRunViewModel model) {
    Ring ring = new Ring(RING);
    ring.levelProperty().set(Level.BUSY);
    Node key = Icon.KEY.node();
    key.visibleProperty().bind(model.touchProperty());
    Label text = new Label();
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.textProperty().bind(model.textProperty());
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(new StackPane(ring, key), text);
    line.getStyleClass().add("code-run-line");
    return line;
  }
}
