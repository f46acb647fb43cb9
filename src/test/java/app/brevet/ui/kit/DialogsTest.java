package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.words.FailureText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class DialogsTest {

  private KitStage kit;

  @Start
  void start(Stage stage) {
    kit = new KitStage(stage);
  }

  private static final FormCard.Labels LABELS =
      new FormCard.Labels(
          "Add",
          "Add it",
          "Cancel",
          "One moment",
          "Drop it?",
          "Drop",
          "Go on",
          new FailureLabels("Details", "Copy", "Decode…"));

  private final List<String> heard = new ArrayList<>();

  private void press(KeyCode key) {
    kit.robot.press(key).release(key);
    KitStage.settle();
  }

  @Test
  void dialogCard_whenItHasTitleAndContent_thenBothAndTwoButtons() {
    DialogCard card = kit.put(() -> new DialogCard("Title", new Label("text"), "Yes", "No"));
    kit.act(
        () -> {
          card.subtitleProperty().set("below");
          card.noteProperty().set("a note");
        });
    assertThat(kit.words(card)).contains("Title", "below", "text", "a note", "Yes", "No");
  }

  @Test
  void confirmation_whenConfirmed_thenItIsDoneAndTheCardIsGone() {
    Overlay overlay = overlay();
    ask(overlay);
    kit.robot.clickOn("Remove key and 2 roles");
    KitStage.settle();
    assertThat(heard).containsExactly("removed");
    assertThat(overlay.isOpen()).isFalse();
  }

  @Test
  void confirmation_whenLeftWithEscape_thenNothingIsDone() {
    Overlay overlay = overlay();
    ask(overlay);
    press(KeyCode.ESCAPE);
    assertThat(heard).isEmpty();
    assertThat(overlay.isOpen()).isFalse();
  }

  private Overlay overlay() {
    Overlay overlay = kit.on(Overlay::new);
    kit.put(() -> new StackPane(overlay));
    return overlay;
  }

  private void ask(Overlay overlay) {
    Confirmation.Question question =
        new Confirmation.Question(
            "Remove alice?", "It is gone then.", "Remove key and 2 roles", "Cancel", true);
    kit.act(() -> Confirmation.ask(overlay, question, () -> heard.add("removed")));
    assertThat(kit.robot.lookup("Remove key and 2 roles").query().getStyleClass())
        .contains("danger");
  }

  @Test
  void formField_whenThereIsAProblem_thenItStandsInThePlaceOfTheHelp() {
    TextField control = kit.on(TextField::new);
    FormField field = kit.put(() -> new FormField("Name", control, "Letters only."));
    assertThat(kit.words(field)).containsExactly("Name", "Letters only.");
    assertThat(control.getAccessibleText()).isEqualTo("Name");

    kit.act(() -> field.problemProperty().set("Not this one."));

    assertThat(kit.words(field)).containsExactly("Name", "Not this one.");
    assertThat(KitStage.has(control, "danger")).isTrue();
    assertThat(control.getAccessibleHelp()).isEqualTo("Not this one.");
    kit.act(() -> field.problemProperty().set(""));
    assertThat(kit.words(field)).containsExactly("Name", "Letters only.");
  }

  private FormCard form(TextField control) {
    return kit.put(() -> new FormCard(LABELS, new FormField("Name", control)));
  }

  @Test
  void formCard_whenShown_thenTheFirstFieldHasTheFocus() {
    TextField control = kit.on(TextField::new);
    form(control);
    assertThat(control.isFocused()).isTrue();
  }

  @Test
  void formCard_whenBusy_thenNothingCanBeTypedOrPressed() {
    TextField control = kit.on(TextField::new);
    FormCard card = form(control);
    kit.act(() -> card.busyProperty().set(true));
    assertThat(control.isDisabled()).isTrue();
    assertThat(card.submit().isDisabled()).isTrue();
    assertThat(card.cancel().isDisabled()).isTrue();
    assertThat(kit.words(card)).contains("One moment");
  }

  @Test
  void formCard_whenItHasWaited_thenTheKeyboardIsWhereItWas() {
    TextField name = kit.on(TextField::new);
    Button check = kit.on(() -> new Button("Check"));
    FormCard card = kit.put(() -> new FormCard(LABELS, new FormField("Name", name), check));
    kit.act(check::requestFocus);

    kit.act(() -> card.busyProperty().set(true));
    kit.pulse();
    assertThat(check.isFocused()).isFalse();
    kit.act(() -> card.busyProperty().set(false));

    assertThat(check.isFocused()).isTrue();
  }

  @Test
  void formCard_whenItFailed_thenTheFailureStandsInIt() {
    FormCard card = form(kit.on(TextField::new));
    FailureText failed = new FailureText("x", "Not added.", "No.", "Again.", Optional.empty());
    kit.act(() -> card.failureProperty().set(Optional.of(failed)));
    assertThat(kit.words(card)).contains("Not added.", "No.", "Again.");
    kit.act(() -> card.failureProperty().set(Optional.empty()));
    assertThat(kit.words(card)).doesNotContain("Not added.");
  }

  @Test
  void formCard_whenAskedToDrop_thenOnlyTheAnswerCanBePressed() {
    FormCard card = form(kit.on(TextField::new));
    kit.act(() -> card.askingProperty().set(true));
    assertThat(kit.words(card)).contains("Drop it?", "Drop", "Go on");
    assertThat(card.submit().isDisabled()).isTrue();
    assertThat(card.goOn().isFocused()).isTrue();
  }
}
