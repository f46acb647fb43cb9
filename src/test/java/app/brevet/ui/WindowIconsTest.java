package app.brevet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The icons that the build made of `icons/brevet.svg`, where the window looks for them.
final class WindowIconsTest {

  private static final int AMBER = 0xffffc94a;
  private static final int WHITE = 0xffffffff;
  private static final int NOTHING = 0;

  @ParameterizedTest
  @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256})
  void icon_whenOfOneSize_thenItHasThatSizeAndItsCornersAreClear(int size) throws IOException {
    BufferedImage icon = icon(size);
    assertThat(icon.getWidth()).isEqualTo(size);
    assertThat(icon.getHeight()).isEqualTo(size);
    assertThat(icon.getRGB(0, 0)).isEqualTo(NOTHING);
    assertThat(icon.getRGB(size - 1, size - 1)).isEqualTo(NOTHING);
  }

  @Test
  void icon_whenDrawn_thenTheRingTheKeyAndTheSealAreThere() throws IOException {
    BufferedImage icon = icon(128);
    assertThat(icon.getRGB(88, 44)).isEqualTo(AMBER);
    assertThat(icon.getRGB(64, 90)).isEqualTo(WHITE);
    assertThat(icon.getRGB(64, 44) & 0xff).as("blue in the ring").isGreaterThan(0xc0);
    assertThat(icon.getRGB(64, 115) >>> 24).as("the seal below the key").isEqualTo(0xff);
  }

  private static BufferedImage icon(int size) throws IOException {
    try (InputStream stream = WindowIconsTest.class.getResourceAsStream("icon-" + size + ".png")) {
      assertThat(stream).as("icon of %d", size).isNotNull();
      return ImageIO.read(stream);
    }
  }
}
