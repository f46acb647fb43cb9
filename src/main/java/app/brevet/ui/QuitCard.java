package app.brevet.ui;

import app.brevet.ui.kit.DialogCard;
import app.brevet.words.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Asks whether to quit while sessions live: it says how many, and what becomes of what was
/// written.
final class QuitCard {

  private QuitCard() {}

  /// The dialog.
  ///
  /// @param alive how many sessions live
  static DialogCard of(Words words, long alive, Runnable quit, Runnable stopAll, Runnable cancel) {
    DialogCard card =
        new DialogCard(
            words.text("window.quit.title"),
            content(words, alive, stopAll),
            words.text("window.quit.confirm"),
            words.text("window.quit.cancel"));
    card.primary().setOnAction(_ -> quit.run());
    card.cancel().setOnAction(_ -> cancel.run());
    return card;
  }

  private static VBox content(Words words, long alive, Runnable stopAll) {
    Label text =
        new Label(
            alive == 1
                ? words.text("window.quit.text-one")
                : words.text("window.quit.text-many", alive));
    text.setWrapText(true);
    Button stop = new Button(words.text("window.quit.stop"));
    stop.setOnAction(_ -> stopAll.run());
    VBox box = new VBox(text, stop);
    box.getStyleClass().add("dialog-content");
    return box;
  }
}
