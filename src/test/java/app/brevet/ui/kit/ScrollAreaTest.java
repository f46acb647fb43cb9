package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class ScrollAreaTest {

  private static final double LOW = 200;

  private final List<FormField> fields = new ArrayList<>();
  private final List<TextField> typed = new ArrayList<>();
  private KitStage kit;

  @Start
  void start(Stage stage) {
    kit = new KitStage(stage);
  }

  /// Ten fields in a box of their own, in a window that is too low for them.
  private ScrollArea area() {
    return kit.put(
        () -> {
          for (int i = 0; i < 10; i++) {
            TextField field = new TextField();
            typed.add(field);
            fields.add(new FormField("field " + i, field, "what helps to fill in " + i));
          }
          ScrollArea area = new ScrollArea(new VBox(new VBox(fields.toArray(Node[]::new))));
          area.setMinHeight(LOW);
          area.setMaxHeight(LOW);
          return area;
        });
  }

  private static boolean isSeen(Node node, ScrollArea area) {
    Bounds place = node.localToScene(node.getLayoutBounds());
    return area.localToScene(area.getLayoutBounds()).contains(place);
  }

  @Test
  void focus_whenTheFieldLiesDeepAndBelow_thenItIsSeenWithWhatBelongsToIt() {
    ScrollArea area = area();
    assertThat(isSeen(fields.get(6), area)).isFalse();

    kit.act(() -> typed.get(6).requestFocus());

    assertThat(isSeen(fields.get(6), area)).isTrue();
  }

  @Test
  void focus_whenTheFieldLiesAbove_thenItIsSeenFromItsQuestionOn() {
    ScrollArea area = area();
    kit.act(() -> typed.get(9).requestFocus());
    assertThat(isSeen(fields.get(1), area)).isFalse();

    kit.act(() -> typed.get(1).requestFocus());

    assertThat(isSeen(fields.get(1), area)).isTrue();
  }
}
