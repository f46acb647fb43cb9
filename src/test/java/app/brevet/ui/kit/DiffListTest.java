package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.FileDiff;
import app.brevet.model.FileDiff.Kind;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class DiffListTest {

  private static final FileDiff.Line REMOVED = new FileDiff.Line(Kind.REMOVED, 2, "a = 1");

  private KitStage kit;

  @Start
  void start(Stage stage) {
    kit = new KitStage(stage);
  }

  private DiffList list(List<FileDiff.Line> lines) {
    DiffList list =
        kit.put(() -> new DiffList("changes", new DiffList.Spoken("goes:", "comes:", "more")));
    kit.act(() -> list.show(new FileDiff(Path.of("credentials"), lines)));
    return list;
  }

  private List<ListCell<?>> cells(DiffList list) {
    List<ListCell<?>> cells =
        kit.robot.from(list).lookup(".diff-line").<ListCell<?>>queryAll().stream()
            .filter(cell -> !cell.isEmpty())
            .sorted(Comparator.comparingInt(ListCell::getIndex))
            .toList();
    return List.copyOf(cells);
  }

  @Test
  void show_whenLinesGoAndCome_thenASignTellsIt() {
    DiffList list =
        list(
            List.of(
                new FileDiff.Line(Kind.SAME, 1, "[dev]"),
                REMOVED,
                new FileDiff.Line(Kind.ADDED, 2, "a = 2"),
                new FileDiff.Line(Kind.SKIPPED, 3, "")));

    assertThat(cells(list))
        .extracting(ListCell::getText)
        .containsExactly("  [dev]", "− a = 1", "+ a = 2", "…");
    assertThat(cells(list))
        .extracting(ListCell::getAccessibleText)
        .containsExactly("[dev]", "goes: a = 1", "comes: a = 2", "more");
  }

  @Test
  void show_whenAnotherFollows_thenNothingOfTheFirstIsLeft() {
    DiffList list = list(List.of(REMOVED));

    kit.act(
        () ->
            list.show(
                new FileDiff(
                    Path.of("credentials"), List.of(new FileDiff.Line(Kind.SAME, 1, "[dev]")))));

    assertThat(cells(list)).singleElement().extracting(ListCell::getText).isEqualTo("  [dev]");
    assertThat(cells(list).getFirst().getPseudoClassStates())
        .extracting(Object::toString)
        .doesNotContain("removed");
  }

  @Test
  void show_whenManyLines_thenItIsNoHigherThanADozen() {
    double few = list(List.of(REMOVED, REMOVED)).getHeight();
    DiffList long1 = list(Collections.nCopies(12, REMOVED));
    double dozen = kit.on(() -> long1.prefHeight(-1));
    DiffList long2 = list(Collections.nCopies(5_000, REMOVED));

    assertThat(few).isPositive();
    assertThat(kit.on(() -> long2.prefHeight(-1))).isEqualTo(dozen);
    assertThat(cells(long2)).hasSizeLessThan(100);
  }
}
