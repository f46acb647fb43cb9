package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class SmallControlsTest {

  private KitStage kit;

  @Start
  void start(Stage stage) {
    kit = new KitStage(stage);
  }

  @Test
  void statusChip_whenTheToneChanges_thenItLooksSo() {
    StatusChip chip = kit.put(() -> new StatusChip("locked", StatusChip.Tone.ATTENTION));
    assertThat(kit.words(chip)).containsExactly("locked");
    assertThat(KitStage.has(chip, "attention")).isTrue();
    kit.act(
        () -> {
          chip.toneProperty().set(StatusChip.Tone.GOOD);
          chip.textProperty().set("open");
        });
    assertThat(KitStage.has(chip, "attention")).isFalse();
    assertThat(KitStage.has(chip, "good")).isTrue();
    assertThat(kit.words(chip)).containsExactly("open");
  }

  @Test
  void numberBadge_whenThereIsNone_thenNothingIsSaid() {
    NumberBadge badge = kit.put(NumberBadge::new);
    kit.act(() -> badge.setCount(12));
    assertThat(badge.getText()).isEqualTo("12");
    kit.act(() -> badge.setCount(0));
    assertThat(badge.getText()).isEmpty();
  }

  @Test
  void emptyState_whenItHasActs_thenTheFirstIsTheMainOneAndTakesTheFocus() {
    StringBuilder done = new StringBuilder();
    EmptyState empty =
        kit.put(
            () ->
                new EmptyState(
                    Icon.KEY,
                    "Nothing yet",
                    "Add something.",
                    new Act("Add", () -> done.append("add")),
                    new Act("Look around", () -> done.append("look"))));
    assertThat(kit.words(empty))
        .containsExactly("Nothing yet", "Add something.", "Add", "Look around");
    kit.act(empty::requestFocus);
    Node first = kit.robot.lookup("Add").query();
    assertThat(first.isFocused()).isTrue();
    assertThat(first.getStyleClass()).contains("accent");
    kit.robot.clickOn("Look around");
    KitStage.settle();
    assertThat(done).hasToString("look");
  }

  @Test
  void icon_whenAnyIsDrawn_thenItHasASizeAndNoWords() {
    for (Icon icon : Icon.values()) {
      Node node = kit.put(icon::node);
      assertThat(node.getLayoutBounds().getWidth()).as(icon.name()).isBetween(10.0, 24.0);
    }
  }

  @Test
  void theme_whenDarkIsChosen_thenTheSceneIsDark() {
    Theme theme = kit.on(() -> new Theme(Theme.Scheme.LIGHT));
    kit.act(() -> theme.dress(kit.scene()));
    assertThat(kit.scene().getRoot().getStyleClass()).contains("light");
    kit.act(() -> theme.choose(Theme.Scheme.DARK));
    assertThat(kit.scene().getRoot().getStyleClass()).contains("dark").doesNotContain("light");
    assertThat(theme.darkProperty().get()).isTrue();
    kit.act(() -> theme.choose(Theme.Scheme.LIGHT));
    assertThat(theme.darkProperty().get()).isFalse();
  }
}
