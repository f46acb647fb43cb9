package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAttribute;
import javafx.scene.shape.Arc;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class RingTest {

  private KitStage kit;

  @Start
  void start(Stage stage) {
    kit = new KitStage(stage);
  }

  private Ring ring(Level level, double fraction) {
    Ring ring = kit.put(Ring::new);
    kit.act(
        () -> {
          ring.levelProperty().set(level);
          ring.fractionProperty().set(fraction);
        });
    return ring;
  }

  private Arc arc(Ring ring) {
    return kit.robot.from(ring).lookup(".ring-arc").queryAs(Arc.class);
  }

  @Test
  void fraction_whenAQuarterIsLeft_thenAQuarterIsDrawnFromTheTop() {
    Arc arc = arc(ring(Level.FRESH, 0.25));
    assertThat(arc.getStartAngle()).isEqualTo(90);
    assertThat(arc.getLength()).isEqualTo(-90);
    assertThat(arc.isVisible()).isTrue();
  }

  @Test
  void fraction_whenOutOfRange_thenAWholeRingOrNone() {
    assertThat(arc(ring(Level.FRESH, 7)).getLength()).isEqualTo(-360);
    assertThat(arc(ring(Level.ENDING, -1)).isVisible()).isFalse();
  }

  @Test
  void level_whenItEnds_thenTheArcSaysSo() {
    Ring ring = ring(Level.ENDING, 0.1);
    assertThat(KitStage.has(arc(ring), "ending")).isTrue();
    kit.act(() -> ring.levelProperty().set(Level.FRESH));
    assertThat(KitStage.has(arc(ring), "ending")).isFalse();
  }

  @Test
  void level_whenFailed_thenAMarkAndNoArc() {
    Ring ring = ring(Level.FAILED, 0.5);
    assertThat(kit.robot.from(ring).lookup(".ring-mark").query().isVisible()).isTrue();
    assertThat(arc(ring).isVisible()).isFalse();
  }

  @Test
  void level_whenBusy_thenItTurnsOnlyWhileItIsSeen() {
    Ring ring = ring(Level.BUSY, 0);
    assertThat(ring.isTurning()).isTrue();
    kit.act(() -> ring.levelProperty().set(Level.FRESH));
    assertThat(ring.isTurning()).isFalse();
    kit.act(() -> ring.levelProperty().set(Level.BUSY));
    kit.hide();
    KitStage.settle();
    assertThat(ring.isTurning()).isFalse();
  }

  @Test
  void queryAccessibleAttribute_whenAsked_thenWhatIsLeft() {
    Ring ring = ring(Level.FRESH, 0.5);
    assertThat(ring.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(0.5);
    assertThat(ring.queryAccessibleAttribute(AccessibleAttribute.INDETERMINATE)).isEqualTo(false);
  }
}
