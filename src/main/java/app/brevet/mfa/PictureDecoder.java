package app.brevet.mfa;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/// Decodes the files of pictures, without trust in what they say of themselves.
///
/// A file names its size before its pixels: a picture that is too large is refused on that, and one
/// that would take more memory than there should be is decoded in fewer pixels, row by row.
final class PictureDecoder {

  private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");
  private static final int LONGEST_SIDE = 16_384;
  private static final long MOST_PIXELS = 50L * 1024 * 1024;
  private static final long MOST_DECODED_BYTES = 50L * 1024 * 1024;
  private static final int USUAL_PIXEL_BITS = 32;

  private PictureDecoder() {}

  /// The picture in these bytes.
  ///
  /// @throws InvalidInputException if it is of no known format, damaged or too large
  static Luminance decode(byte[] file) throws InvalidInputException {
    byte[] needed = PngChunks.needed(file);
    // ImageIO's own streams keep a copy in a file, or in blocks that nobody wipes.
    try (BytesInput input = new BytesInput(needed)) {
      ImageReader reader = reader(input).orElseThrow(PictureDecoder::unreadable);
      try {
        reader.setInput(input, true, true);
        return decode(reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | ArithmeticException
        | ClassCastException
        | NullPointerException
        | UnsupportedOperationException e) {
      throw unreadable(); // What the JDK's readers throw at damaged files; seen in the tests.
    } finally {
      Arrays.fill(needed, (byte) 0);
    }
  }

  private static Optional<ImageReader> reader(BytesInput input) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        return Optional.of(reader);
      }
      reader.dispose();
    }
    return Optional.empty();
  }

  private static Luminance decode(ImageReader reader) throws IOException, InvalidInputException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    boolean lawful =
        width > 0
            && height > 0
            && width <= LONGEST_SIDE
            && height <= LONGEST_SIDE
            && (long) width * height <= MOST_PIXELS;
    if (!lawful) {
      throw new InvalidInputException(Reason.QR_PICTURE_TOO_LARGE, width + " × " + height);
    }
    int every = 1;
    while ((long) width * height / ((long) every * every) * bytesOfPixel(reader)
        > MOST_DECODED_BYTES) {
      every++;
    }
    ImageReadParam parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(every, every, 0, 0);
    BufferedImage image = reader.read(0, parameters);
    try {
      return grey(image);
    } finally {
      image.flush();
      wipe(image);
    }
  }

  private static long bytesOfPixel(ImageReader reader) throws IOException {
    ImageTypeSpecifier type = reader.getRawImageType(0);
    int bits = type == null ? USUAL_PIXEL_BITS : type.getColorModel().getPixelSize();
    return Math.max(1, bits / Byte.SIZE);
  }

  private static Luminance grey(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] grey = new byte[width * height];
    boolean samples =
        image.getColorModel() instanceof ComponentColorModel
            && image.getRaster().getTransferType() <= DataBuffer.TYPE_USHORT;
    int[] row = new int[width * (samples ? image.getRaster().getNumBands() : 1)];
    for (int y = 0; y < height; y++) {
      if (samples) {
        greyOfSamples(image.getRaster(), y, row, grey);
      } else {
        image.getRGB(0, y, width, 1, row, 0, width);
        for (int x = 0; x < width; x++) {
          grey[y * width + x] = Luminance.ofArgb(row[x]);
        }
      }
    }
    Arrays.fill(row, 0);
    return new Luminance(grey, width, height);
  }

  /// The samples as they stand: to bring each pixel from the picture's colour space into another
  /// takes many times as long, and a QR code does not need it.
  private static void greyOfSamples(Raster raster, int y, int[] row, byte[] grey) {
    int bands = raster.getNumBands();
    int width = raster.getWidth();
    int down = Math.max(0, raster.getSampleModel().getSampleSize(0) - Byte.SIZE);
    raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
    boolean coloured = bands > 2;
    for (int x = 0; x < width; x++) {
      int at = x * bands;
      int of =
          coloured
              ? Luminance.of(row[at] >> down, row[at + 1] >> down, row[at + 2] >> down) & 0xFF
              : row[at] >> down;
      boolean hasAlpha = bands == 2 || bands == 4;
      grey[y * width + x] =
          hasAlpha ? Luminance.onWhite(of, row[at + bands - 1] >> down) : (byte) of;
    }
  }

  private static void wipe(BufferedImage image) {
    DataBuffer pixels = image.getRaster().getDataBuffer();
    for (int bank = 0; bank < pixels.getNumBanks(); bank++) {
      for (int at = 0; at < pixels.getSize(); at++) {
        pixels.setElem(bank, at, 0);
      }
    }
  }

  private static InvalidInputException unreadable() {
    return new InvalidInputException(Reason.QR_PICTURE_UNREADABLE, "");
  }
}
