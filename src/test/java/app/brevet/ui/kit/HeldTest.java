package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.FailureException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HeldTest {

  private final List<String> closed = new ArrayList<>();
  private final Held<String> held = new Held<>(closed::add);

  @Test
  void use_whenSomethingIsHeld_thenTheJobHasIt() throws FailureException {
    held.hold("plan");

    assertThat(held.<String>use(plan -> plan + " done")).contains("plan done");
    assertThat(closed).isEmpty();
  }

  @Test
  void hold_whenAnotherComes_thenTheFirstIsClosed() {
    held.hold("first");

    held.hold("second");

    assertThat(closed).containsExactly("first");
  }

  @Test
  void hold_whenTheDialogIsLeft_thenItIsClosedAtOnceAndNoJobHasIt() throws FailureException {
    held.close();

    held.hold("late");

    assertThat(closed).containsExactly("late");
    assertThat(held.<String>use(plan -> plan)).isEmpty();
  }
}
