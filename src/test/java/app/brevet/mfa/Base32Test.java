package app.brevet.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Random;
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

  @Test
  void encode_whenAnyBytes_thenDecodeGivesThemBack() {
    Random random = new Random(7);
    for (int length = 0; length < 70; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      assertThat(Base32.decode(Base32.encode(bytes))).isEqualTo(bytes);
    }
  }

  @Test
  void encode_whenTheRfcsBytes_thenTheRfcsTextWithoutPadding() {
    assertThat(Base32.encode(ascii("foobar"))).isEqualTo(ascii("MZXW6YTBOI"));
    assertThat(Base32.encode(ascii("foob"))).isEqualTo(ascii("MZXW6YQ"));
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
