package app.brevet.ui;

import app.brevet.ui.kit.CardParts;
import app.brevet.ui.kit.DialogCard;
import app.brevet.words.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Asks whether to quit while something goes on that stops half-way, or while sessions live: it
/// says how many, and what becomes of what was written.
final class QuitCard {

  private QuitCard() {}

  /// What the buttons do.
  record Answers(Runnable quit, Runnable stopAll, Runnable cancel) {}

  /// The dialog.
  ///
  /// @param underWay what stops half-way, in words
  /// @param alive how many sessions live
  static DialogCard of(Words words, List<String> underWay, long alive, Answers answers) {
    VBox content = new VBox();
    content.getStyleClass().add("dialog-content");
    underWay.forEach(text -> content.getChildren().add(CardParts.wrapped(new Label(text))));
    if (alive > 0) {
      Button stop = new Button(words.text("window.quit.stop"));
      stop.setOnAction(_ -> answers.stopAll().run());
      content.getChildren().addAll(CardParts.wrapped(new Label(lives(words, alive))), stop);
    }
    DialogCard card =
        new DialogCard(
            words.text("window.quit.title"),
            content,
            words.text("window.quit.confirm"),
            words.text("window.quit.cancel"));
    card.primary().setOnAction(_ -> answers.quit().run());
    card.cancel().setOnAction(_ -> answers.cancel().run());
    return card;
  }

  private static String lives(Words words, long alive) {
    return alive == 1
        ? words.text("window.quit.text-one")
        : words.text("window.quit.text-many", alive);
  }
}
