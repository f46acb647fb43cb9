package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.ChildJvm;
import app.brevet.ui.codes.Picture;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Screens that are looked at strip by strip.
final class CapturedStripsTest {

  private static int grey(int row) {
    return Math.floorMod(row * 7, 256);
  }

  /// Sees what the toolkit sees: whole pixels, all that the area touches. Each row has its own
  /// grey.
  private static CapturedScreens.Seen seen(Rectangle2D area, double scale) {
    int top = (int) Math.floor(area.getMinY() * scale);
    int bottom = (int) Math.ceil(area.getMaxY() * scale);
    int width = (int) Math.ceil(area.getWidth() * scale);
    int[] pixels = new int[width * (bottom - top)];
    for (int row = top; row < bottom; row++) {
      int from = (row - top) * width;
      Arrays.fill(pixels, from, from + width, 0xFF000000 | grey(row) * 0x010101);
    }
    return new CapturedScreens.Seen(width, IntBuffer.wrap(pixels));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.1, 1.25, 1.5, 1.75, 2})
  void picture_whenTheScreenIsHigherThanAStrip_thenEachRowIsInItsPlace(double scale) {
    Picture picture =
        CapturedScreens.picture(
            new Rectangle2D(0, -540, 8, 1080), scale, area -> seen(area, scale));

    int top = (int) Math.floor(-540 * scale);
    assertThat(picture.height()).isEqualTo((int) Math.ceil(540 * scale) - top);
    for (int row = 0; row < picture.height(); row++) {
      int shown = picture.grey()[row * picture.width()] & 0xFF;
      assertThat(shown).as("row " + row).isCloseTo(grey(top + row), Offset.offset(1));
    }
  }

  @Test
  void picture_whenTheScreenIsLowerThanAStrip_thenAllOfIt() {
    Picture picture =
        CapturedScreens.picture(new Rectangle2D(0, 0, 8, 100), 1, area -> seen(area, 1));

    assertThat(picture.height()).isEqualTo(100);
  }

  @Test
  void seeds_whenTwoScreensAreOfFiveThousandPixels_thenReadIn128Megabytes() throws Exception {
    List<String> command = new ArrayList<>(ChildJvm.command(CapturedMemoryMain.class));
    command.set(command.indexOf("-Xmx64m"), "-Xmx128m");
    try (ChildJvm jvm = ChildJvm.start(command)) {
      assertThat(jvm.lines()).containsExactly("alice");
    }
  }
}
