package app.brevet.ui.prompt;

import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.FormField;
import app.brevet.ui.kit.SecretField;
import app.brevet.words.Words;
import javafx.scene.layout.StackPane;

/// The question for what an identity provider gave.
public final class TokenPromptView extends StackPane {

  private static final double WIDTH = 440;

  /// The view of this question.
  public TokenPromptView(Words words, TokenPromptViewModel model) {
    getStyleClass().add("token-prompt");
    setMaxWidth(WIDTH);
    setPrefWidth(WIDTH);
    SecretField pasted = new SecretField();
    FormField field = new FormField("", pasted);
    field.labelProperty().bind(model.labelProperty());
    field.helpProperty().bind(model.helpProperty());
    field.problemProperty().bind(model.problemProperty());
    model.labelProperty().subscribe(pasted::setAccessibleText);
    DialogCard card = new DialogCard("", field, "", words.text("dialogs.cancel"));
    card.titleProperty().bind(model.titleProperty());
    card.primary().textProperty().bind(model.actionProperty());
    card.primary().setOnAction(_ -> model.submit(pasted.take()));
    card.cancel().setOnAction(_ -> model.cancel());
    model
        .showingProperty()
        .subscribe(
            shown -> {
              pasted.clear();
              if (shown) {
                pasted.requestFocus();
              }
            });
    getChildren().add(card);
  }
}
