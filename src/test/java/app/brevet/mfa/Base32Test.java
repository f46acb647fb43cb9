package app.brevet.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Base32Test {

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// RFC 4648, section 10.
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "f, MY======",
    "fo, MZXQ====",
    "foo, MZXW6===",
    "foob, MZXW6YQ=",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI======"
  })
  void decode_whenTheRfcsVectors_thenTheRfcsBytes(String bytes, String text) {
    assertThat(Base32.decode(ascii(text))).isEqualTo(ascii(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MZXW6YTBOI", "mzxw6ytboi", "MZXW 6YTB OI", "mzxw-6ytb-oi"})
  void decode_whenWrittenByHand_thenTheSame(String text) {
    assertThat(Base32.decode(ascii(text))).isEqualTo(ascii("foobar"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MZXW6YT8", "MZXW6YT0", "M", "MZX", "MZXW6Y", "MY==MY==", "MZXW\n6YTB"})
  void decode_whenNotBase32_thenRefusedWithoutRepeatingIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Base32.decode(ascii(text)))
        .withMessageNotContaining(text);
  }

  @Test
  void decode_whenEveryBitIsSet_thenTheyAreKept() {
    assertThat(Base32.decode(ascii("77777777"))).containsOnly(0xFF).hasSize(5);
  }
}
