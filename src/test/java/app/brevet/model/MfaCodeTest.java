package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.brevet.model.InvalidInputException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MfaCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"012345", "012 345", " 012345\n", "012\u00A0345", "012\u202F345", "0 1 2 3 4 5"})
  void parse_whenSixDigitsAndBlanks_thenTheDigits(String text) throws InvalidInputException {
    assertThat(MfaCode.parse(text).digits()).isEqualTo("012345");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "1234567", "12345a", "123-456", "١٢٣٤٥٦", "+12345"})
  void parse_whenNotSixDigits_thenRefusedWithoutRepeatingIt(String text) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> MfaCode.parse(text))
        .matches(e -> e.reason() == Reason.MFA_CODE_MALFORMED && e.value().isEmpty())
        .withMessage("mfa-code-malformed: ");
  }

  @Test
  void toString_whenPrinted_thenNoDigit() throws InvalidInputException {
    assertThat(MfaCode.parse("123456")).hasToString("******");
  }
}
