package app.brevet.mfa;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A picture on which QR codes are looked for: a file, a photo, what stands on a screen or in the
/// clipboard. A seed may be seen on it, so it is held in one array, and wiped on close; nothing of
/// it is written to a file on the way.
public final class QrPicture implements AutoCloseable {

  /// The most pixels of a picture that is given as pixels: a screen of 5,120 × 2,880 fits.
  public static final int MOST_PIXELS = 16 * 1024 * 1024;

  /// The most bytes of a file.
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  private final Luminance luminance;

  private QrPicture(Luminance luminance) {
    this.luminance = luminance;
  }

  /// A picture of these pixels, row after row, as a screen or a clipboard gives them.
  ///
  /// @param argb alpha, red, green and blue, 8 bits each; the caller wipes it
  /// @throws InvalidInputException if it has more pixels than [#MOST_PIXELS]
  /// @throws IllegalArgumentException if it has not `width * height` pixels, or none
  public static QrPicture ofPixels(int[] argb, int width, int height) throws InvalidInputException {
    check(argb.length, width, height);
    byte[] grey = new byte[argb.length];
    toGrey(argb, grey, 0);
    return new QrPicture(new Luminance(grey, width, height));
  }

  /// A picture that is grey already, row after row, from 0 for black to 255.
  ///
  /// @param grey belongs to the picture from now on, which wipes it
  /// @throws InvalidInputException as [#ofPixels] does
  /// @throws IllegalArgumentException as [#ofPixels] does
  public static QrPicture ofGrey(byte[] grey, int width, int height) throws InvalidInputException {
    check(grey.length, width, height);
    return new QrPicture(new Luminance(grey, width, height));
  }

  private static void check(int length, int width, int height) throws InvalidInputException {
    if (width < 1 || height < 1 || (long) width * height != length) {
      throw new IllegalArgumentException(length + " pixels for " + width + " × " + height);
    }
    if (length > MOST_PIXELS) {
      throw new InvalidInputException(Reason.QR_PICTURE_TOO_LARGE, width + " × " + height);
    }
  }

  /// Puts the grey of these pixels here: for who has a large picture piece by piece.
  ///
  /// @param argb as [#ofPixels] takes them; those that find no room are left out
  public static void toGrey(int[] argb, byte[] grey, int from) {
    int count = Math.min(argb.length, grey.length - from);
    for (int at = 0; at < count; at++) {
      grey[from + at] = Luminance.ofArgb(argb[at]);
    }
  }

  /// The picture in the bytes of a file: PNG, JPEG, GIF (its first picture) or BMP. How large it
  /// would become is looked up before it is decoded.
  ///
  /// @param file the caller wipes it
  /// @throws InvalidInputException if it is none of these, is damaged, or is too large
  public static QrPicture ofBytes(byte[] file) throws InvalidInputException {
    if (file.length > MOST_BYTES) {
      throw new InvalidInputException(Reason.QR_PICTURE_TOO_LARGE, "");
    }
    return new QrPicture(PictureDecoder.decode(file));
  }

  /// The picture in this file, as [#ofBytes(byte\[\])].
  ///
  /// @throws InvalidInputException also if it cannot be read
  public static QrPicture ofFile(Path file) throws InvalidInputException {
    byte[] bytes = read(file);
    try {
      return ofBytes(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static byte[] read(Path file) throws InvalidInputException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw new InvalidInputException(Reason.QR_FILE_UNREADABLE, file.toString());
    }
  }

  Luminance luminance() {
    return luminance;
  }

  /// Wipes it.
  @Override
  public void close() {
    luminance.close();
  }

  @Override
  public String toString() {
    return luminance.toString();
  }
}
