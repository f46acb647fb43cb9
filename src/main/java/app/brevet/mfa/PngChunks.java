package app.brevet.mfa;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// The chunks of a PNG (W3C PNG Specification, section 5.3) without those that a picture can do
/// without. Texts and colour profiles are compressed apart from the pixels, and whoever reads them
/// unpacks them whole: a few kilobytes can become gigabytes.
final class PngChunks {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final int TYPE_AT = 4;
  private static final int TYPE_LENGTH = 4;
  private static final int AROUND = 12;

  private PngChunks() {}

  /// A copy of the file with its needed chunks only; of a file that is no PNG a copy as it is. What
  /// stands behind a chunk that is cut off is left out. The caller wipes both.
  static byte[] needed(byte[] file) {
    boolean isPng =
        file.length >= SIGNATURE.length
            && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    if (!isPng) {
      return file.clone();
    }
    byte[] kept = file.clone();
    int size = SIGNATURE.length;
    int at = SIGNATURE.length;
    while (at + AROUND <= file.length) {
      int length = ByteBuffer.wrap(file, at, TYPE_AT).getInt();
      if (length < 0 || length > file.length - at - AROUND) {
        break;
      }
      int whole = length + AROUND;
      String type = new String(file, at + TYPE_AT, TYPE_LENGTH, StandardCharsets.ISO_8859_1);
      if (NEEDED.contains(type)) {
        System.arraycopy(file, at, kept, size, whole);
        size += whole;
      }
      at += whole;
    }
    byte[] exact = Arrays.copyOf(kept, size);
    Arrays.fill(kept, (byte) 0);
    return exact;
  }
}
