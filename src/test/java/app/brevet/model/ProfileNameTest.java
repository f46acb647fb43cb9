package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.brevet.model.InvalidInputException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProfileNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "default", "Default", "acme-dev_1.x@y+z%:/", "0"})
  void parse_whenEveryReaderTakesIt_thenTheName(String text) throws InvalidInputException {
    assertThat(ProfileName.parse(text)).hasToString(text);
  }

  @Test
  void parse_whenEmpty_thenRefused() {
    assertThat(Refusals.of(() -> ProfileName.parse(""))).isEqualTo(Reason.PROFILE_NAME_EMPTY);
  }

  @Test
  void parse_whenLengthIsAtTheLimit_thenTakenAndOneMoreIsTooLong() throws InvalidInputException {
    assertThat(ProfileName.parse("a".repeat(128)).value()).hasSize(128);
    assertThat(Refusals.of(() -> ProfileName.parse("a".repeat(129))))
        .isEqualTo(Reason.PROFILE_NAME_TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a]", "[a", "a\nb", "a b", " a", "a\t", "a#", "a=b", "ü", "a\u0000", "a\n"})
  void parse_whenAReaderTakesItOtherwise_thenRefused(String text) {
    assertThat(Refusals.of(() -> ProfileName.parse(text)))
        .isEqualTo(Reason.PROFILE_NAME_CHARACTERS);
  }

  @Test
  void parse_whenDefaultInCapitals_thenRefused() {
    assertThat(Refusals.of(() -> ProfileName.parse("DEFAULT")))
        .isEqualTo(Reason.PROFILE_NAME_RESERVED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a]", "DEFAULT"})
  void constructor_whenTheLawIsBroken_thenRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ProfileName(text));
  }
}
