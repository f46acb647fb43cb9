package app.brevet.os.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.mfa.QrCode;
import app.brevet.mfa.QrPicture;
import app.brevet.mfa.QrReader;
import app.brevet.model.Secret;
import app.brevet.os.OperatingSystem;
import app.brevet.os.ScreenPictureException;
import app.brevet.os.linux.PortalScreenPicture.Patience;
import app.brevet.testing.RealPart;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The real portal on a real Wayland desktop.
final class RealPortalTest {

  private static final String URI =
      "otpauth://totp/Amazon%20Web%20Services:alice?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
  private static final int MODULE = 6;

  /// Where the backend for sway puts its pictures.
  private static final Path SHOT = Path.of("/tmp/out.png");

  private static PortalScreenPicture picture(WaylandDesktop desktop) {
    return new PortalScreenPicture(
        desktop.environment(), Patience.USUAL, InstantSource.system(), QrPicture.MOST_BYTES);
  }

  private static byte[] shown() throws Exception {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try (Secret uri = Secret.ofUnwipeable(URI);
        QrCode code = QrCode.of(uri)) {
      int side = code.size() * MODULE;
      BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          image.setRGB(x, y, code.isDark(x / MODULE, y / MODULE) ? 0 : 0xffffff);
        }
      }
      ImageIO.write(image, "png", png);
    }
    return png.toByteArray();
  }

  @Test
  void take_whenThePortalOfARealDesktopIsAsked_thenBothItsAnswersAreUnderstood() throws Exception {
    RealPart.requireSystem("Wayland", OperatingSystem.LINUX);
    try (WaylandDesktop desktop = WaylandDesktop.start(shown())) {
      try (QrPicture taken = QrPicture.ofBytes(picture(desktop).take())) {
        assertThat(QrReader.read(taken)).extracting(Secret::reveal).isEqualTo(List.of(URI));
      }
      assertThat(Files.exists(SHOT)).as("a picture is left").isFalse();

      desktop.endCompositor();
      assertThatThrownBy(() -> picture(desktop).take())
          .isInstanceOfSatisfying(
              ScreenPictureException.class,
              e -> assertThat(e.reason()).isEqualTo(ScreenPictureException.Reason.NOT_GIVEN));
    }
  }
}
