package app.brevet.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class IconPixelsTest {

  private static final int SMALLEST = 16;
  private static final int WHITE = 0xffffff;
  private static final int DARK = 0x1e1e1e;

  @ParameterizedTest
  @EnumSource
  void argb_whenDrawn_thenFillsItsPlaceAndNoCorner(TrayState state) {
    int size = 24;
    int[] pixels = IconPixels.argb(state, size);
    assertThat(pixels).hasSize(size * size);
    assertThat(alpha(pixels[0])).isZero();
    assertThat(alpha(pixels[size * size - 1])).isZero();
    assertThat(alpha(pixels[size / 2 + size])).as("the ring's top").isGreaterThan(200);
    assertThat(alpha(pixels[(size / 2) * size + 2])).as("the ring's left").isGreaterThan(200);
  }

  @ParameterizedTest
  @EnumSource
  void argb_whenDrawn_thenItsEdgesAreSmooth(TrayState state) {
    long between =
        Arrays.stream(IconPixels.argb(state, SMALLEST))
            .map(IconPixelsTest::alpha)
            .filter(alpha -> alpha > 20 && alpha < 235)
            .count();
    assertThat(between).isGreaterThan(SMALLEST);
  }

  @ParameterizedTest
  @EnumSource
  void argb_whenThePanelIsLightOrDark_thenTheColourStandsOutFromIt(TrayState state) {
    int colour = IconPixels.colour(state);
    assertThat(contrast(colour, WHITE)).isGreaterThanOrEqualTo(3);
    assertThat(contrast(colour, DARK)).isGreaterThanOrEqualTo(3);
  }

  @Test
  void argb_whenNoColourIsSeen_thenTheShapesDifferAllTheSame() {
    assertThat(otherPixels(TrayState.IDLE, TrayState.ACTIVE)).isGreaterThan(25);
    assertThat(otherPixels(TrayState.IDLE, TrayState.ENDING)).isGreaterThan(12);
    assertThat(otherPixels(TrayState.ACTIVE, TrayState.ENDING)).isGreaterThan(25);
  }

  /// How many pixels are there in one shape and not in the other, at the smallest size.
  private static int otherPixels(TrayState one, TrayState other) {
    int[] first = IconPixels.argb(one, SMALLEST);
    int[] second = IconPixels.argb(other, SMALLEST);
    int count = 0;
    for (int i = 0; i < first.length; i++) {
      count += Math.abs(alpha(first[i]) - alpha(second[i])) > 128 ? 1 : 0;
    }
    return count;
  }

  private static int alpha(int argb) {
    return argb >>> 24;
  }

  /// WCAG 2.2, "contrast ratio".
  private static double contrast(int one, int other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int value) {
    double part = (value & 0xff) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
