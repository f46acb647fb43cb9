package app.brevet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class UnderWayTest {

  private final UnderWay underWay = new UnderWay();
  private final AtomicBoolean rotating = new AtomicBoolean(true);

  @Test
  void now_whenSomethingGoesOn_thenItIsToldUntilItEnds() {
    underWay.watch(rotating::get, "a key is rotated");
    assertThat(underWay.now()).containsExactly("a key is rotated");
    rotating.set(false);
    assertThat(underWay.now()).isEmpty();
  }

  @Test
  void now_whenAnotherDialogOpensMeanwhile_thenBothAreTold() {
    underWay.watch(rotating::get, "a key is rotated");
    underWay.watch(() -> true, "secrets are moved");
    assertThat(underWay.now()).containsExactly("a key is rotated", "secrets are moved");
  }
}
