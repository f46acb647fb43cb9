package app.brevet.ui.unlock;

import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.FormField;
import app.brevet.ui.kit.SecretField;
import app.brevet.words.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The question for the vault's passphrase: one field, or two for a new vault.
public final class UnlockView extends StackPane {

  private static final double WIDTH = 400;
  private static final double GAP = 16;

  /// The view of this question.
  public UnlockView(Words words, UnlockViewModel model) {
    getStyleClass().add("unlock");
    setMaxWidth(WIDTH);
    setPrefWidth(WIDTH);
    Label text = new Label();
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.textProperty().bind(model.textProperty());

    SecretField first = new SecretField();
    model.lengthProperty().bind(first.lengthProperty());
    first.disableProperty().bind(model.busyProperty());
    FormField firstField = new FormField("", first);
    firstField.labelProperty().bind(model.labelProperty());
    firstField.helpProperty().bind(model.adviceProperty());
    firstField.problemProperty().bind(model.problemProperty());
    model.labelProperty().subscribe(first::setAccessibleText);

    SecretField again = new SecretField();
    model.againLengthProperty().bind(again.lengthProperty());
    again.disableProperty().bind(model.busyProperty());
    FormField againField = new FormField(words.text("dialogs.unlock.again"), again);
    againField.problemProperty().bind(model.againProblemProperty());
    againField.visibleProperty().bind(model.creatingProperty());
    againField.managedProperty().bind(model.creatingProperty());

    DialogCard card =
        new DialogCard(
            "", new VBox(GAP, text, firstField, againField), "-", words.text("dialogs.cancel"));
    card.titleProperty().bind(model.titleProperty());
    card.noteProperty().bind(model.hintProperty());
    card.primary().textProperty().bind(model.submitProperty());
    card.primary().disableProperty().bind(model.submittableProperty().not());
    card.primary()
        .setOnAction(
            _ -> {
              model.submit(first.take(), again.take());
              first.requestFocus();
            });
    card.cancel().setOnAction(_ -> model.cancel());
    model.busyProperty().subscribe(_ -> first.requestFocus());
    model
        .showingProperty()
        .subscribe(
            _ -> {
              first.clear();
              again.clear();
            });
    getChildren().add(card);
  }
}
