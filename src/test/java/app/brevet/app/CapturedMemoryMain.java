package app.brevet.app;

import app.brevet.mfa.QrCode;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Secret;
import app.brevet.ui.codes.Picture;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Looks at two large screens, and prints the accounts whose codes are on them.
final class CapturedMemoryMain {

  private static final int WIDTH = 5120;
  private static final int HEIGHT = 2880;
  private static final int MODULE = 5;

  private CapturedMemoryMain() {}

  public static void main(String[] arguments)
      throws FailureException, InterruptedException, InvalidInputException {
    String uri = "otpauth://totp/AWS:alice?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    try (Secret secret = Secret.ofUnwipeable(uri);
        QrCode code = QrCode.of(secret)) {
      List<Picture> screens = List.of(screen(Optional.empty()), screen(Optional.of(code)));
      new CapturedScreens(screens, Reason.QR_SCREEN_NONE)
          .seeds(codes())
          .forEach(found -> System.out.println(found.account()));
    }
  }

  @SuppressWarnings("NullAway")
  private static WiredCodes codes() {
    return new WiredCodes(null, null, null);
  }

  private static Picture screen(Optional<QrCode> code) {
    return CapturedScreens.picture(
        new Rectangle2D(0, 0, WIDTH, HEIGHT), 1, area -> seen(area, code));
  }

  /// The toolkit has what it sees twice: as the system gave it, and as an image.
  private static CapturedScreens.Seen seen(Rectangle2D area, Optional<QrCode> code) {
    int[] pixels = new int[WIDTH * (int) area.getHeight()];
    Arrays.fill(pixels, 0xFFFFFFFF);
    code.ifPresent(drawn -> draw(drawn, pixels, (int) area.getMinY()));
    return new CapturedScreens.Seen(WIDTH, IntBuffer.wrap(pixels.clone()));
  }

  /// Draws it across the border of two strips.
  private static void draw(QrCode code, int[] pixels, int top) {
    for (int y = 0; y < pixels.length / WIDTH; y++) {
      int down = (top + y - 900) / MODULE;
      for (int x = 0; x < code.size() * MODULE; x++) {
        if (top + y >= 900 && down < code.size() && code.isDark(x / MODULE, down)) {
          pixels[y * WIDTH + 3000 + x] = 0xFF000000;
        }
      }
    }
  }
}
