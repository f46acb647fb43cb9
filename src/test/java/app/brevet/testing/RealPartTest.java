package app.brevet.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

final class RealPartTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream log = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void require_whenThePartIsThere_thenGoesOn() {
    assertThatCode(() -> RealPart.require("age", () -> true, true, log)).doesNotThrowAnyException();
  }

  @Test
  void require_whenMissingAndRequired_thenFails() {
    assertThatThrownBy(() -> RealPart.require("age", () -> false, true, log))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("age");
  }

  @Test
  void require_whenMissingAndOptional_thenPrintsASkipAndAborts() {
    assertThatThrownBy(() -> RealPart.require("age", () -> false, false, log))
        .isInstanceOf(TestAbortedException.class);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines("skipped: real part age not on this machine");
  }
}
