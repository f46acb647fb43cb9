package app.brevet.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ClockSkewTest {

  @Test
  void in_whenExpired_thenFromTheFirstTimeToTheLast() {
    assertThat(
            ClockSkew.in(
                "Signature expired: 20220127T001427Z is now earlier than 20220127T014428Z"
                    + " (20220127T015928Z - 15 min.)"))
        .contains(Duration.ofSeconds(6301));
  }

  @Test
  void in_whenNotYetCurrent_thenWithoutTheSign() {
    assertThat(
            ClockSkew.in(
                "Signature not yet current: 20220127T002000Z is still later than 20220127T001500Z"
                    + " (20220127T000000Z + 15 min.)"))
        .contains(Duration.ofMinutes(20));
  }

  @Test
  void in_whenNoTimes_thenEmpty() {
    assertThat(ClockSkew.in("Signature expired.")).isEmpty();
  }

  @Test
  void in_whenDigitsThatAreNoTime_thenEmpty() {
    assertThat(ClockSkew.in("20221327T001427Z and 20220127T001427Z")).isEmpty();
  }
}
