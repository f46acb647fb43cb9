package app.brevet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// One line of bytes, read without a buffer that somebody else would miss or that nobody wipes.
final class PipedLine {

  private static final int LONGEST = 4096;

  private PipedLine() {}

  /// The line without its end; empty if there is nothing at all. The caller wipes it.
  ///
  /// @throws IOException if it cannot be read, or has more than 4,096 bytes
  static Optional<byte[]> read(InputStream in) throws IOException {
    byte[] line = new byte[LONGEST];
    int length = 0;
    try {
      int next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      while (next >= 0 && next != '\n') {
        if (length == LONGEST) {
          throw new IOException("the line is too long");
        }
        line[length] = (byte) next;
        length++;
        next = in.read();
      }
      boolean carriageReturn = length > 0 && line[length - 1] == '\r';
      return Optional.of(Arrays.copyOf(line, carriageReturn ? length - 1 : length));
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }
}
