package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LazyTest {

  private final List<String> events = new ArrayList<>();
  private final Lazy<String> lazy =
      new Lazy<>(
          () -> {
            events.add("made");
            return "it";
          },
          it -> events.add("closed " + it));

  @Test
  void close_whenNothingWasAskedFor_thenNothingIsMadeOrClosed() {
    lazy.close();

    assertThat(events).isEmpty();
  }

  @Test
  void get_whenAskedTwice_thenMadeOnceAndClosedOnce() {
    lazy.get();
    lazy.get();
    lazy.close();

    assertThat(events).containsExactly("made", "closed it");
  }
}
