package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class TimeTextTest {

  private KitStage kit;

  @Start
  void start(Stage stage) {
    kit = new KitStage(stage);
  }

  @Test
  void text_whenDigitsChange_thenItKeepsItsWidth() {
    TimeText time = kit.put(() -> new TimeText("11 h 11 min"));
    double narrow = kit.on(() -> time.prefWidth(-1));
    kit.act(() -> time.textProperty().set("10 h 48 min"));
    assertThat(kit.on(() -> time.prefWidth(-1))).isEqualTo(narrow).isPositive();
  }

  @Test
  void text_whenAnotherTime_thenThatIsSpoken() {
    TimeText time = kit.put(() -> new TimeText("7 min 31 s"));
    assertThat(time.getAccessibleText()).isEqualTo("7 min 31 s");
    kit.act(() -> time.textProperty().set("7 min 30 s"));
    assertThat(time.getAccessibleText()).isEqualTo("7 min 30 s");
  }

  @Test
  void setEnding_whenItRunsOut_thenItLooksSo() {
    TimeText time = kit.put(() -> new TimeText("1 min"));
    kit.act(() -> time.setEnding(true));
    assertThat(KitStage.has(time, "ending")).isTrue();
    kit.act(() -> time.setEnding(false));
    assertThat(KitStage.has(time, "ending")).isFalse();
  }
}
