package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Events as a drag sends them, without a dragboard: the headless platform has no drags.
@ExtendWith(ApplicationExtension.class)
final class DropAreaTest {

  private final List<Clipboard> dropped = new ArrayList<>();
  private boolean wanted = true;
  private KitStage kit;

  @Start
  void start(Stage stage) {
    kit = new KitStage(stage);
  }

  private DropArea area() {
    return kit.put(() -> new DropArea(_ -> wanted, dropped::add, new Label("here")));
  }

  private void send(DropArea area, EventType<DragEvent> type) {
    kit.act(() -> area.fireEvent(new DragEvent(type, null, 0, 0, 0, 0, null, null, null, null)));
  }

  @Test
  void over_whenWhatIsDraggedWouldDo_thenItLightsUpUntilItIsGone() {
    DropArea area = area();
    send(area, DragEvent.DRAG_OVER);
    assertThat(KitStage.has(area, "over")).isTrue();
    send(area, DragEvent.DRAG_EXITED);
    assertThat(KitStage.has(area, "over")).isFalse();
  }

  @Test
  void over_whenItWouldNotDo_thenNothingLightsUpAndNothingIsTaken() {
    wanted = false;
    DropArea area = area();
    send(area, DragEvent.DRAG_OVER);
    send(area, DragEvent.DRAG_DROPPED);
    assertThat(KitStage.has(area, "over")).isFalse();
    assertThat(dropped).isEmpty();
  }

  @Test
  void drop_whenItWouldDo_thenItIsTaken() {
    send(area(), DragEvent.DRAG_DROPPED);
    assertThat(dropped).hasSize(1);
  }
}
