package app.brevet.ui.prompt;

import app.brevet.ui.kit.CodeField;
import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.Icon;
import app.brevet.ui.kit.Level;
import app.brevet.ui.kit.Ring;
import app.brevet.words.Words;
import java.net.URL;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The question for a code: six digits, and nothing else to press.
public final class CodePromptView extends StackPane {

  private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");
  private static final double RING = 20;

  /// The view of this prompt.
  public CodePromptView(Words words, CodePromptViewModel model) {
    getStyleClass().add("code-prompt");
    getStylesheets().add(sheet());
    CodeField code = new CodeField(words.text("dialogs.prompt.code"));
    code.setOnCode(model::type);
    code.disableProperty().bind(model.busyProperty());
    model.attach(
        new CodePromptViewModel.Digits() {
          @Override
          public void empty() {
            code.reset();
          }

          @Override
          public void select() {
            code.selectAll();
          }
        });
    VBox content = new VBox(device(model), code, problem(model));
    content.getStyleClass().add("code-prompt-content");
    DialogCard card = new DialogCard("", content, "", words.text("dialogs.cancel"));
    card.titleProperty().bind(model.titleProperty());
    card.subtitleProperty().bind(model.whoProperty());
    card.noteProperty().bind(model.hintProperty());
    card.cancel().setOnAction(_ -> model.cancel());
    getChildren().add(card);
  }

  private static Node device(CodePromptViewModel model) {
    Label name = new Label();
    name.getStyleClass().add("code-prompt-device");
    name.textProperty().bind(model.deviceProperty());
    name.setMinWidth(USE_PREF_SIZE);
    Label serial = new Label();
    serial.getStyleClass().add("code-prompt-serial");
    serial.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    serial.textProperty().bind(model.serialProperty());
    HBox line = new HBox(Icon.PHONE.node(), name, serial);
    line.getStyleClass().add("code-prompt-line");
    return line;
  }

  private static Node problem(CodePromptViewModel model) {
    Ring ring = new Ring(RING);
    ring.fractionProperty().bind(model.nextFractionProperty());
    ring.levelProperty().bind(model.busyProperty().map(busy -> busy ? Level.BUSY : Level.ENDING));
    showWhile(ring, model.countingProperty().or(model.busyProperty()));
    Node icon = Icon.ERROR.node();
    showWhile(icon, model.countingProperty().or(model.busyProperty()).not());
    Label text = new Label();
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.textProperty().bind(model.problemProperty());
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox pane = new HBox(ring, icon, text);
    pane.getStyleClass().add("code-prompt-problem");
    showWhile(pane, model.problemProperty().isNotEmpty());
    model.busyProperty().subscribe(busy -> pane.pseudoClassStateChanged(BUSY, busy));
    return pane;
  }

  private static void showWhile(Node node, ObservableValue<Boolean> shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }

  private static String sheet() {
    URL url = Objects.requireNonNull(CodePromptView.class.getResource("prompt.css"));
    return url.toExternalForm();
  }
}
