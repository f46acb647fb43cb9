package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.mfa.Base32;
import app.brevet.testing.Area;
import app.brevet.testing.Bitmap;
import app.brevet.testing.Dragging;
import app.brevet.testing.Screenshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A picture that is dragged out of another program's window onto the packaged program's, on a real
/// display: the headless display of the other tests has no drags.
final class DragIT {

  /// Where the place for the picture is in the window, as parts of it.
  private static final double ACROSS = 0.5;

  private static final double DOWN = 0.42;

  private static final int PICTURES = 6;

  @TempDir private Path folder;
  private DesktopWindow window;

  @BeforeEach
  void setUp() throws Exception {
    window = new DesktopWindow(folder);
  }

  @AfterEach
  void tearDown() {
    window.close();
  }

  private Path picture() throws Exception {
    byte[] seed = window.world.phone().totp().seed().copy();
    String base32 = new String(Base32.encode(seed), StandardCharsets.US_ASCII);
    return Files.write(
        folder.resolve("code.bmp"), Bitmap.of("otpauth://totp/AWS:alice?secret=" + base32));
  }

  @Test
  void drop_whenThePictureOfAQrCodeIsDroppedAndKept_thenASessionStartsWithoutAQuestion()
      throws Exception {
    Screenshot empty = window.display.screenshot();
    window.open();
    Area area = window.display.screenshot().changed(empty, 0, 1).orElseThrow();
    Screenshot list = window.awaitStill();
    window.display.keys(List.of("ctrl+k"));
    window.awaitDialog(list);
    window.display.type("one-time");
    window.awaitStill();
    window.display.keys(List.of("Return"));
    window.awaitStill();
    try (Dragging dragging = Dragging.of(picture(), window.display)) {
      Screenshot offer = window.awaitStill().keep("desktop-drop-offer");

      dragging.over(
          area.left() + (int) (area.width() * ACROSS), area.top() + (int) (area.height() * DOWN));
      window.awaitStill().keep("desktop-drop-over");
      dragging.drop();

      awaitLast("the code of the picture", now -> now.changed(offer, 0, 60_000).isPresent());
      window.display.screenshot().keep("desktop-drop-found");
    }
    Screenshot found = window.display.screenshot();
    window.display.keys(List.of("Return"));
    awaitLast("the codes that are kept", now -> now.changed(found, 0, 20_000).isPresent());
    window.display.screenshot().keep("desktop-drop-kept");

    window.home.brevet("start", "alice", "--no-input").expect(0);
    assertThat(window.awaitSection("alice")).contains("aws_access_key_id = ASIA");
  }

  /// Waits until this is seen in several pictures on end: a code that counts down is never still.
  private void awaitLast(String what, Predicate<Screenshot> seen) throws Exception {
    AtomicInteger onEnd = new AtomicInteger();
    window.display.await(
        what, now -> onEnd.updateAndGet(count -> seen.test(now) ? count + 1 : 0) >= PICTURES);
  }
}
