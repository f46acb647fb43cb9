package app.brevet.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Secret;
import app.brevet.testing.Counts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QrPictureTest {

  private static final String URI = QrReaderTest.URI;
  private static final int PNG_SIZE_AT = 16;
  private static final int PNG_CRC_AT = 29;

  @TempDir private Path folder;

  private static BufferedImage image(int type) {
    DrawnPicture drawn =
        new DrawnPicture(400, 300, 255).draw(URI, DrawnPicture.square(200, 150, 260, 0), 0, 255);
    BufferedImage image = new BufferedImage(drawn.width, drawn.height, type);
    image.setRGB(0, 0, drawn.width, drawn.height, drawn.argb(), 0, drawn.width);
    return image;
  }

  private static byte[] file(String format, int type) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image(type), format, out)).isTrue();
    return out.toByteArray();
  }

  private static byte[] png() throws IOException {
    return file("png", BufferedImage.TYPE_INT_ARGB);
  }

  private static List<String> read(byte[] file) throws InvalidInputException {
    try (QrPicture picture = QrPicture.ofBytes(file)) {
      return QrReader.read(picture).stream().map(Secret::reveal).toList();
    }
  }

  private static Reason refusal(byte[] file) {
    return catchThrowableOfType(InvalidInputException.class, () -> QrPicture.ofBytes(file))
        .reason();
  }

  @ParameterizedTest
  @CsvSource({
    "png, 1",
    "png, 2",
    "png, 5",
    "png, 6",
    "png, 10",
    "png, 11",
    "png, 12",
    "png, 13",
    "jpeg, 1",
    "jpeg, 5",
    "jpeg, 10",
    "gif, 1",
    "gif, 13",
    "bmp, 1",
    "bmp, 5",
    "bmp, 10",
    "bmp, 12"
  })
  void ofBytes_whenAFormatThatIsKnown_thenReadWhateverItsColours(String format, int type)
      throws Exception {
    assertThat(read(file(format, type))).containsExactly(URI);
  }

  @Test
  void ofBytes_whenTheLightIsTransparent_thenItCountsAsWhite() throws Exception {
    BufferedImage image = image(BufferedImage.TYPE_INT_ARGB);
    for (int at = 0; at < image.getWidth() * image.getHeight(); at++) {
      int x = at % image.getWidth();
      int y = at / image.getWidth();
      image.setRGB(x, y, (image.getRGB(x, y) & 0xFF) > 127 ? 0 : 0xFF00_0000);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);

    assertThat(read(out.toByteArray())).containsExactly(URI);
  }

  @Test
  void ofFile_whenAPicture_thenReadAndNothingIsWrittenBeside() throws Exception {
    Path file = Files.write(folder.resolve("code.png"), png());

    try (QrPicture picture = QrPicture.ofFile(file)) {
      assertThat(QrReader.read(picture)).hasSize(1);
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void ofFile_whenThereIsNone_thenThatIsTheReason() {
    InvalidInputException refused =
        catchThrowableOfType(
            InvalidInputException.class, () -> QrPicture.ofFile(folder.resolve("none.png")));

    assertThat(refused.reason()).isEqualTo(Reason.QR_FILE_UNREADABLE);
    assertThat(refused.value()).endsWith("none.png");
  }

  @Test
  void ofBytes_whenNoPicture_thenRefused() throws Exception {
    assertThat(refusal(new byte[0])).isEqualTo(Reason.QR_PICTURE_UNREADABLE);
    assertThat(refusal("<svg/>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Reason.QR_PICTURE_UNREADABLE);
    assertThat(refusal(file("wbmp", BufferedImage.TYPE_BYTE_BINARY)))
        .isEqualTo(Reason.QR_PICTURE_UNREADABLE);
  }

  @ParameterizedTest
  @CsvSource({"60000, 60000", "16385, 1", "1, 16385", "8000, 8000", "2147483647, 2147483647"})
  void ofBytes_whenItWouldBecomeTooLarge_thenRefusedBeforeItIsDecoded(int width, int height)
      throws Exception {
    byte[] bomb = png();
    ByteBuffer.wrap(bomb).putInt(PNG_SIZE_AT, width).putInt(PNG_SIZE_AT + 4, height);
    CRC32 crc = new CRC32();
    crc.update(bomb, 12, 17);
    ByteBuffer.wrap(bomb).putInt(PNG_CRC_AT, (int) crc.getValue());

    assertThat(refusal(bomb)).isEqualTo(Reason.QR_PICTURE_TOO_LARGE);
  }

  @Test
  void ofBytes_whenTheFileIsTooLarge_thenRefused() {
    assertThat(refusal(new byte[QrPicture.MOST_BYTES + 1])).isEqualTo(Reason.QR_PICTURE_TOO_LARGE);
  }

  @Test
  void ofPixels_whenTooMany_thenRefused() {
    int[] pixels = new int[QrPicture.MOST_PIXELS + 1];

    assertThat(
            catchThrowableOfType(
                    InvalidInputException.class, () -> QrPicture.ofPixels(pixels, pixels.length, 1))
                .reason())
        .isEqualTo(Reason.QR_PICTURE_TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({"2, 3", "0, 0", "-2, -3", "65536, 65536"})
  void ofPixels_whenTheSizeIsNotTheirs_thenRefused(int width, int height) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QrPicture.ofPixels(new int[5], width, height));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void ofBytes_whenDamagedAnywhere_thenReadOrRefused(String format) throws Exception {
    Random random = new Random(18004);
    byte[] good = file(format, BufferedImage.TYPE_INT_RGB);
    int count = Counts.of(60, 20_000);
    for (int at = 0; at < count; at++) {
      byte[] damaged = good.clone();
      int changes = 1 + random.nextInt(6);
      for (int change = 0; change < changes; change++) {
        int where = random.nextInt(random.nextBoolean() ? 60 : damaged.length);
        damaged[where] = (byte) random.nextInt(256);
      }
      try (QrPicture picture = QrPicture.ofBytes(damaged)) {
        assertThat(picture.luminance().width()).isPositive();
      } catch (InvalidInputException e) {
        assertThat(e.reason().key()).startsWith("qr-picture-");
      }
    }
  }
}
