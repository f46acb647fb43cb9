package app.brevet.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.ChildJvm;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A screen of 3,840 × 2,160 with a code of 120 pixels, in the heap of the window: 128 MB.
final class QrMemoryTest {

  private static final int HEADER_END = 33;

  @TempDir private Path folder;

  private static DrawnPicture screen() {
    return new DrawnPicture(3840, 2160, 245)
        .scribbled(11)
        .draw(QrReaderTest.URI, DrawnPicture.square(2710.4, 1333.7, 120, 0), 0, 255);
  }

  private static List<String> inSmallHeap(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(ChildJvm.command(QrMemoryMain.class, arguments));
    command.set(command.indexOf("-Xmx64m"), "-Xmx128m");
    try (ChildJvm jvm = ChildJvm.start(command)) {
      return jvm.lines();
    }
  }

  @Test
  void read_whenASmallCodeInAScreenshotsFile_thenReadIn128Megabytes() throws Exception {
    assertThat(inSmallHeap(png().toString())).containsExactly(QrReaderTest.URI);
  }

  @Test
  void read_whenASmallCodeInAScreenshotsPixels_thenReadIn128Megabytes() throws Exception {
    assertThat(inSmallHeap("pixels", png().toString())).containsExactly(QrReaderTest.URI);
  }

  @Test
  void read_whenATextThatUnpacksToGigabytesIsInThePicture_thenItIsPassedOver() throws Exception {
    DrawnPicture page =
        new DrawnPicture(400, 300, 255)
            .draw(QrReaderTest.URI, DrawnPicture.square(200, 150, 260, 0), 0, 255);
    BufferedImage image =
        new BufferedImage(page.width, page.height, BufferedImage.TYPE_BYTE_INDEXED);
    image.setRGB(0, 0, page.width, page.height, page.argb(), 0, page.width);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    Path file = Files.write(folder.resolve("bomb.png"), withText(png.toByteArray()));

    assertThat(inSmallHeap(file.toString())).containsExactly(QrReaderTest.URI);
  }

  /// The PNG with a compressed text (`zTXt`) of 512 MB of blanks behind its header.
  private static byte[] withText(byte[] png) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.write("zTXtComment\0\0".getBytes(StandardCharsets.US_ASCII));
    try (DeflaterOutputStream packed = new DeflaterOutputStream(text)) {
      byte[] megabyte = new byte[1024 * 1024];
      for (int at = 0; at < 512; at++) {
        packed.write(megabyte);
      }
    }
    CRC32 crc = new CRC32();
    crc.update(text.toByteArray());
    ByteBuffer bomb = ByteBuffer.allocate(png.length + text.size() + 8);
    bomb.put(png, 0, HEADER_END).putInt(text.size() - 4).put(text.toByteArray());
    return bomb.putInt((int) crc.getValue()).put(png, HEADER_END, png.length - HEADER_END).array();
  }

  private Path png() throws IOException {
    DrawnPicture screen = screen();
    BufferedImage image =
        new BufferedImage(screen.width, screen.height, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, screen.width, screen.height, screen.argb(), 0, screen.width);
    Path file = folder.resolve("screen.png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }
}
