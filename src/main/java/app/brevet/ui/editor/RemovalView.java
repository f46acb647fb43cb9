package app.brevet.ui.editor;

import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.FailureLabels;
import app.brevet.ui.kit.FailurePane;
import app.brevet.words.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The question whether to remove a profile.
public final class RemovalView extends StackPane {

  private static final double WIDTH = 440;
  private static final double GAP = 16;

  /// The view of this question.
  public RemovalView(Words words, RemovalViewModel model) {
    getStyleClass().add("removal");
    setMaxWidth(WIDTH);
    setPrefWidth(WIDTH);
    Label text = new Label(model.text());
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    FailurePane failure = FailurePane.following(FailureLabels.of(words), model.failureProperty());
    DialogCard card =
        new DialogCard(
            model.title(),
            new VBox(GAP, text, failure),
            model.confirm(),
            words.text("dialogs.cancel"));
    card.primary().getStyleClass().remove("accent");
    card.primary().getStyleClass().add("danger");
    card.primary().disableProperty().bind(model.busyProperty());
    card.primary().setOnAction(_ -> model.remove());
    card.cancel().disableProperty().bind(model.busyProperty());
    card.cancel().setOnAction(_ -> model.dismiss());
    getChildren().add(card);
  }
}
