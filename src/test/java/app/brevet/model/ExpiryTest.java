package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ExpiryTest {

  private static final Instant AT = Instant.parse("2026-11-22T13:00:00Z");
  private final Expiry expiry = new Expiry(AT);

  @Test
  void left_whenBefore_thenTheDifference() {
    assertThat(expiry.left(AT.minusMillis(1500))).isEqualTo(Duration.ofMillis(1500));
    assertThat(expiry.isOver(AT.minusNanos(1))).isFalse();
  }

  @Test
  void left_whenAtItOrAfter_thenNothingAndOver() {
    assertThat(expiry.left(AT)).isZero();
    assertThat(expiry.isOver(AT)).isTrue();
    assertThat(expiry.left(AT.plusSeconds(9))).isZero();
  }
}
