package app.brevet.testing;

import app.brevet.mfa.QrCode;
import app.brevet.model.Secret;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A picture of a QR code as a file of the simplest kind: a BMP of 24 bits.
public final class Bitmap {

  private static final int SCALE = 4;
  private static final int HEADER = 54;

  private Bitmap() {}

  /// The file of the code of this text.
  public static byte[] of(String text) {
    try (QrCode code = QrCode.of(Secret.ofUnwipeable(text))) {
      int side = code.size() * SCALE;
      int row = (side * 3 + 3) / 4 * 4;
      ByteBuffer file = ByteBuffer.allocate(HEADER + row * side).order(ByteOrder.LITTLE_ENDIAN);
      file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(HEADER);
      file.putInt(40).putInt(side).putInt(-side).putShort((short) 1).putShort((short) 24);
      for (int y = 0; y < side; y++) {
        file.position(HEADER + y * row);
        for (int x = 0; x < side; x++) {
          byte grey = (byte) (code.isDark(x / SCALE, y / SCALE) ? 0 : 255);
          file.put(grey).put(grey).put(grey);
        }
      }
      return file.array();
    }
  }
}
