package app.brevet.mfa;

import app.brevet.model.Secret;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A QR code (ISO/IEC 18004) as a square of dark and light modules, with the quiet zone of four
/// light modules around it that readers need. It shows a secret: close it, which blanks it.
///
/// It has the lowest level of error correction, which makes it as small as can be: a screen has no
/// stains. ZXing, which makes it, takes the text as a string that nobody can wipe.
public final class QrCode implements AutoCloseable {

  /// How many light modules stand around the code.
  public static final int QUIET_ZONE = 4;

  private final boolean[][] dark;

  private QrCode(boolean[][] dark) {
    this.dark = dark;
  }

  /// The code of this text.
  ///
  /// @throws IllegalArgumentException if it is longer than a code can hold: 2,953 bytes of ASCII
  public static QrCode of(Secret text) {
    try {
      ByteMatrix matrix = Encoder.encode(text.reveal(), ErrorCorrectionLevel.L).getMatrix();
      int size = matrix.getWidth() + 2 * QUIET_ZONE;
      boolean[][] dark = new boolean[size][size];
      for (int y = 0; y < matrix.getHeight(); y++) {
        for (int x = 0; x < matrix.getWidth(); x++) {
          dark[y + QUIET_ZONE][x + QUIET_ZONE] = matrix.get(x, y) == 1;
        }
      }
      return new QrCode(dark);
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds " + text.length() + " bytes", e);
    }
  }

  /// How many modules a side has, the quiet zone included.
  public int size() {
    return dark.length;
  }

  /// Whether the module in this column and row, counted from the upper left corner, is dark.
  public boolean isDark(int x, int y) {
    return dark[y][x];
  }

  /// The code as lines of text, two rows a line: full and half blocks (U+2588, U+2580, U+2584) and
  /// blanks.
  ///
  /// @param lightOnDark whether the terminal writes light on dark: the blocks are then the light
  ///   modules; else they are the dark ones
  public List<String> lines(boolean lightOnDark) {
    List<String> lines = new ArrayList<>();
    for (int y = 0; y < size(); y += 2) {
      StringBuilder line = new StringBuilder();
      for (int x = 0; x < size(); x++) {
        boolean upper = isDark(x, y) != lightOnDark;
        boolean lower = (y + 1 < size() && isDark(x, y + 1)) != lightOnDark;
        line.append(block(upper, lower));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static char block(boolean upper, boolean lower) {
    if (upper) {
      return lower ? '█' : '▀';
    }
    return lower ? '▄' : ' ';
  }

  /// Makes all of it light.
  @Override
  public void close() {
    for (boolean[] row : dark) {
      Arrays.fill(row, false);
    }
  }
}
