package app.brevet.ui.codes;

import app.brevet.ui.codes.CodesViewModel.Stage;
import app.brevet.ui.kit.CardStack;
import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.FailureLabels;
import app.brevet.ui.kit.FailurePane;
import app.brevet.words.Words;
import java.net.URL;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// The dialog of a user's one-time codes: one card for each of its stages.
public final class CodesView extends StackPane {

  private final Words words;
  private final CodesViewModel model;

  /// The view of these codes.
  public CodesView(Words words, CodesViewModel model) {
    this.words = words;
    this.model = model;
    getStyleClass().add("codes");
    URL sheet = Objects.requireNonNull(CodesView.class.getResource("codes.css"));
    getStylesheets().add(sheet.toExternalForm());
    CardStack<Stage> cards = new CardStack<>(Stage.class, model.stageProperty(), this::card);
    cards.disableProperty().bind(model.work().busyProperty());
    getChildren().setAll(cards);
  }

  private DialogCard card(Stage stage) {
    SeedCards seed = new SeedCards(words, model);
    CodeCards code = new CodeCards(words, model);
    return switch (stage) {
      case READING -> reading();
      case OFFER -> seed.offer(failure());
      case CHOICE -> seed.choice();
      case FOUND -> code.found(failure());
      case KEPT -> code.kept(failure());
      case PHONE -> code.phone();
      case FORGET -> code.forget(failure());
    };
  }

  private DialogCard reading() {
    DialogCard card =
        new DialogCard(
            words.text("codes.kept.title", model.user()),
            text(words.text("dialogs.editor.busy")),
            "",
            words.text("dialogs.cancel"));
    card.cancel().setOnAction(_ -> model.leave());
    return card;
  }

  private Node failure() {
    return FailurePane.following(
        new FailureLabels(words.text("dialogs.editor.details"), words.text("dialogs.editor.copy")),
        model.work().failureProperty());
  }

  /// Words that take as many lines as they need.
  static Label text(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
