package app.brevet.ui.files;

import app.brevet.ui.files.ReplacementViewModel.Change;
import app.brevet.ui.files.ReplacementViewModel.Stage;
import app.brevet.ui.kit.CardParts;
import app.brevet.ui.kit.CardStack;
import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.DiffList;
import app.brevet.words.Words;
import java.net.URL;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The dialog that asks whether to replace somebody else's section.
public final class ReplacementView extends StackPane {

  private final Words words;
  private final CardParts parts;
  private final ReplacementViewModel model;

  /// The view of this question.
  public ReplacementView(Words words, ReplacementViewModel model) {
    this.words = words;
    this.parts = new CardParts(words);
    this.model = model;
    getStyleClass().add("aws-files");
    URL sheet = Objects.requireNonNull(ReplacementView.class.getResource("aws-files.css"));
    getStylesheets().add(sheet.toExternalForm());
    getChildren().setAll(new CardStack<>(Stage.class, model.stageProperty(), this::card));
  }

  private DialogCard card(Stage stage) {
    DialogCard card =
        switch (stage) {
          case READING -> parts.waiting(words.text("replace.reading"), "replace.reading.text");
          case CHANGE -> change();
          case REFUSED ->
              new DialogCard(
                  words.text("replace.refused"),
                  parts.failure(model.work()),
                  "",
                  words.text("codes.close"));
        };
    card.cancel().setOnAction(_ -> model.abandon());
    return card;
  }

  private DialogCard change() {
    Label text = CardParts.wrapped(new Label());
    DiffList diff = parts.diff();
    VBox content = new VBox(text, diff);
    content.getStyleClass().add("aws-files-list");
    DialogCard card =
        new DialogCard("", content, words.text("replace.do"), words.text("dialogs.cancel"));
    CardParts.warn(card);
    model.changeProperty().subscribe(shown -> shown.ifPresent(one -> show(one, card, text, diff)));
    card.primary().setOnAction(_ -> model.replace());
    return card;
  }

  private static void show(Change change, DialogCard card, Label text, DiffList diff) {
    card.titleProperty().set(change.title());
    card.subtitleProperty().set(change.diff().file().toString());
    text.setText(change.text());
    diff.show(change.diff());
  }
}
