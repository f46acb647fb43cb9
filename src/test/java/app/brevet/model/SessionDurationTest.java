package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.InvalidInputException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SessionDurationTest {

  @ParameterizedTest
  @CsvSource({
    "12h, 43200",
    "90m, 5400",
    "90min, 5400",
    "1h30m, 5400",
    "1h 30min, 5400",
    "900, 900",
    "900s, 900",
    "36h, 129600",
    "129600, 129600",
    "15m, 900",
    "' 15m ', 900",
    "15m1s, 901",
    "0h15m, 900"
  })
  void parseForUser_whenInAForm_thenItsSeconds(String text, int seconds)
      throws InvalidInputException {
    assertThat(SessionDuration.parseForUser(text).seconds()).isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "h",
        "12",
        "0",
        "899",
        "14m59s",
        "36h1s",
        "37h",
        "9999h",
        "129601",
        "9999999",
        "9999h99999m9999999s"
      })
  void parseForUser_whenNotTakenByAws_thenRefused(String text) {
    assertThat(Refusals.of(() -> SessionDuration.parseForUser(text)))
        .isIn(Reason.DURATION_OUT_OF_RANGE, Reason.DURATION_MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999h", "99999m", "9999999", "0", "37h"})
  void parseForUser_whenTooLongOrShort_thenOutOfRange(String text) {
    assertThat(Refusals.of(() -> SessionDuration.parseForUser(text)))
        .isEqualTo(Reason.DURATION_OUT_OF_RANGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12 hours",
        "1h30",
        "12h 900",
        "-1h",
        "1.5h",
        "30m1h",
        "12H",
        "99999h",
        "99999999999",
        "١٢h"
      })
  void parseForUser_whenAnotherForm_thenMalformed(String text) {
    assertThat(Refusals.of(() -> SessionDuration.parseForUser(text)))
        .isEqualTo(Reason.DURATION_MALFORMED);
  }

  @Test
  void parseForRole_whenOver12Hours_thenOutOfRange() throws InvalidInputException {
    assertThat(SessionDuration.parseForRole("12h").seconds()).isEqualTo(43_200);
    assertThat(Refusals.of(() -> SessionDuration.parseForRole("43201")))
        .isEqualTo(Reason.DURATION_OUT_OF_RANGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12h", "1h30m", "15m", "901s", "36h"})
  void toString_whenParsed_thenAsItWas(String text) throws InvalidInputException {
    assertThat(SessionDuration.parseForUser(text)).hasToString(text);
  }

  @Test
  void atMost_whenLonger_thenCutElseTheSame() {
    assertThat(SessionDuration.USER_DEFAULT.atMost(3600).seconds()).isEqualTo(3600);
    assertThat(SessionDuration.ROLE_DEFAULT.atMost(43_200).seconds()).isEqualTo(3600);
  }
}
