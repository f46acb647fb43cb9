package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class CardStackTest {

  private enum Step {
    TEXT,
    FIELD,
    NOTHING,
    DANGER
  }

  private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.TEXT);
  private KitStage kit;
  private int made;

  @Start
  void start(Stage stage) {
    kit = new KitStage(stage);
  }

  private DialogCard card(Step now) {
    made++;
    return switch (now) {
      case TEXT -> new DialogCard("Text", new Label("words"), "Go on", "Cancel");
      case FIELD ->
          new DialogCard(
              "Field", new VBox(new Button("Other"), new TextField()), "Go on", "Cancel");
      case DANGER -> {
        DialogCard card = new DialogCard("Sure?", new Label("words"), "Delete", "Keep");
        CardParts.warn(card);
        yield card;
      }
      case NOTHING -> new DialogCard("Nothing", new Label("words"), "", "Cancel");
    };
  }

  private CardStack<Step> stack() {
    return kit.put(() -> new CardStack<>(Step.class, step, this::card));
  }

  private Node focused() {
    return kit.on(() -> kit.scene().getFocusOwner());
  }

  @Test
  void focus_whenACardHasNoField_thenTheButtonItIsForHasIt() {
    CardStack<Step> stack = stack();
    assertThat(kit.words(stack)).contains("Text", "Go on");
    assertThat(((Button) focused()).getText()).isEqualTo("Go on");
  }

  @Test
  void focus_whenTheNextCardHasAField_thenThatHasIt() {
    CardStack<Step> stack = stack();
    kit.act(() -> step.set(Step.FIELD));
    assertThat(kit.words(stack)).contains("Field").doesNotContain("Text");
    assertThat(focused()).isInstanceOf(TextField.class);
  }

  @Test
  void focus_whenThereIsOnlyAWayOut_thenThatHasIt() {
    stack();
    kit.act(() -> step.set(Step.NOTHING));
    assertThat(((Button) focused()).getText()).isEqualTo("Cancel");
  }

  @Test
  void focus_whenWhatItIsForCannotBeTakenBack_thenTheWayOutHasIt() {
    stack();
    kit.act(() -> step.set(Step.DANGER));
    assertThat(((Button) focused()).getText()).isEqualTo("Keep");
  }

  @Test
  void focus_whenItWasDisabledForAWhile_thenItComesBack() {
    CardStack<Step> stack = stack();
    kit.act(() -> stack.setDisable(true));
    kit.act(() -> stack.setDisable(false));
    assertThat(((Button) focused()).getText()).isEqualTo("Go on");
  }

  @Test
  void card_whenAStageComesAgain_thenItIsTheSame() {
    stack();
    kit.act(() -> step.set(Step.FIELD));
    kit.act(() -> step.set(Step.TEXT));
    assertThat(made).isEqualTo(2);
  }
}
