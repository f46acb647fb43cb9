package app.brevet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WindowLayoutTest {

  @ParameterizedTest
  @CsvSource({"980, WIDE", "860, WIDE", "859, FOLDED", "720, FOLDED", "719, NARROW", "480, NARROW"})
  void of_whenAWidth_thenWhatHasRoom(double width, WindowLayout layout) {
    assertThat(WindowLayout.of(width)).isEqualTo(layout);
  }
}
