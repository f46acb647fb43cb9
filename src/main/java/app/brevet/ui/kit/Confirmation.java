package app.brevet.ui.kit;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// Asks once, with the consequence in the button, before something is done that cannot be undone.
public final class Confirmation extends StackPane {

  /// What is asked.
  ///
  /// @param confirm what is done, as the words of the button
  /// @param destructive whether something is lost by it
  public record Question(
      String title, String text, String confirm, String cancel, boolean destructive) {}

  private final DialogCard card;
  private Consumer<Boolean> answer = _ -> {};

  /// A card with the question; the answer is given once a button was pressed.
  public Confirmation(Question question, Consumer<Boolean> answer) {
    this(question);
    this.answer = answer;
  }

  private Confirmation(Question question) {
    Label text = new Label(question.text());
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    card = new DialogCard(question.title(), text, question.confirm(), question.cancel());
    getStyleClass().add("confirmation");
    if (question.destructive()) {
      card.primary().getStyleClass().remove("accent");
      card.primary().getStyleClass().add("danger");
    }
    card.primary().setOnAction(_ -> answer.accept(true));
    card.cancel().setOnAction(_ -> answer.accept(false));
    getChildren().add(card);
  }

  /// Opens the question on the overlay, and closes it when it is answered.
  public static void ask(Overlay overlay, Question question, Runnable confirmed) {
    Confirmation asked = new Confirmation(question);
    asked.answer =
        yes -> {
          overlay.close(asked);
          if (yes) {
            confirmed.run();
          }
        };
    overlay.open(asked, () -> asked.answer.accept(false));
  }

  /// The card itself.
  public DialogCard card() {
    return card;
  }
}
