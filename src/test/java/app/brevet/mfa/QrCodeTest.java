package app.brevet.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.brevet.model.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QrCodeTest {

  private static final int SCALE = 4;

  private final QrCode code = QrCode.of(Secret.ofUnwipeable(QrReaderTest.URI));

  @Test
  void isDark_whenInTheQuietZone_thenNot() {
    for (int along = 0; along < code.size(); along++) {
      for (int deep = 0; deep < QrCode.QUIET_ZONE; deep++) {
        assertThat(code.isDark(along, deep)).isFalse();
        assertThat(code.isDark(deep, along)).isFalse();
        assertThat(code.isDark(along, code.size() - 1 - deep)).isFalse();
        assertThat(code.isDark(code.size() - 1 - deep, along)).isFalse();
      }
    }
    assertThat(code.isDark(QrCode.QUIET_ZONE, QrCode.QUIET_ZONE)).isTrue();
  }

  /// What stands on the screen, as pixels: a block is dark ink there, or light on a dark terminal.
  private static int[] pixels(List<String> lines, boolean lightOnDark) {
    int width = lines.getFirst().length();
    int[] pixels = new int[width * lines.size() * 2 * SCALE * SCALE];
    for (int at = 0; at < pixels.length; at++) {
      int x = at % (width * SCALE) / SCALE;
      int y = at / (width * SCALE) / SCALE;
      char block = lines.get(y / 2).charAt(x);
      boolean ink = block == '█' || block == (y % 2 == 0 ? '▀' : '▄');
      pixels[at] = ink == lightOnDark ? 0xFFFF_FFFF : 0xFF00_0000;
    }
    return pixels;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void lines_whenShownByATerminal_thenAPhoneReadsIt(boolean lightOnDark) throws Exception {
    List<String> lines = code.lines(lightOnDark);
    int width = lines.getFirst().length() * SCALE;
    int height = lines.size() * 2 * SCALE;

    try (QrPicture picture = QrPicture.ofPixels(pixels(lines, lightOnDark), width, height)) {
      assertThat(QrReader.read(picture))
          .extracting(Secret::reveal)
          .containsExactly(QrReaderTest.URI);
    }
  }

  @Test
  void lines_whenOfAws_thenTheyFitIntoAnEightyColumnTerminal() {
    assertThat(code.lines(true)).allMatch(line -> line.length() == code.size());
    assertThat(code.size()).isLessThanOrEqualTo(64);
  }

  @Test
  void of_whenTooLong_thenRefusedWithoutRepeatingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QrCode.of(Secret.ofUnwipeable("x".repeat(2_954))))
        .withMessageNotContaining("xx");
  }

  @Test
  void close_whenDone_thenNothingIsDark() {
    code.close();

    assertThat(code.lines(false)).allMatch(String::isBlank);
  }
}
