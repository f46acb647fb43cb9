package app.brevet.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class CountsTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream log = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void of_whenReduced_thenTheSmallCountAndALineInTheLog() {
    assertThat(Counts.of(3, 20, "reduced", "SomeTest.some", log)).isEqualTo(3);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines("count: 3 (reduced, full is 20) in SomeTest.some");
  }

  @Test
  void of_whenFull_thenTheLargeCount() {
    assertThat(Counts.of(3, 20, "full", "SomeTest.some", log)).isEqualTo(20);
  }

  @Test
  void of_whenAnotherWord_thenRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Counts.of(3, 20, "most", "", log));
  }
}
