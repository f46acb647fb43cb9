package app.brevet.ui.kit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.StackPane;

/// A dialog that has a card for each of its stages, each made when it is first needed. The keyboard
/// goes with the cards: to the first field, or else to the button that the card is for.
///
/// @param <S> the stages
public final class CardStack<S extends Enum<S>> extends StackPane {

  private final Map<S, DialogCard> cards;

  /// The cards of these stages.
  ///
  /// @param maker makes the card of a stage
  public CardStack(Class<S> stages, ObservableValue<S> stage, Function<S, DialogCard> maker) {
    cards = new EnumMap<>(stages);
    getStyleClass().add("card-stack");
    stage.subscribe(now -> show(cards.computeIfAbsent(now, maker)));
    disabledProperty().subscribe(_ -> Platform.runLater(this::focus));
    sceneProperty().subscribe(_ -> Platform.runLater(this::focus));
  }

  private void show(DialogCard card) {
    getChildren().setAll(card);
    Platform.runLater(this::focus);
  }

  private void focus() {
    if (getScene() != null && !isDisabled()) {
      DialogCard card = (DialogCard) getChildren().getFirst();
      field(card)
          .or(() -> Optional.<Node>of(card.primary()).filter(CardStack::isHarmless))
          .orElse(card.cancel())
          .requestFocus();
    }
  }

  private static Optional<Node> field(Node node) {
    if (!isOpen(node)) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return node instanceof ButtonBase ? Optional.empty() : Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> field(child).stream())
            .findFirst()
        : Optional.empty();
  }

  /// A key that was meant for the card before must not do what cannot be taken back.
  private static boolean isHarmless(Node button) {
    return isOpen(button) && !button.getStyleClass().contains("danger");
  }

  private static boolean isOpen(Node node) {
    return node.isVisible() && !node.isDisabled();
  }
}
