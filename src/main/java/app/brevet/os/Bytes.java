package app.brevet.os;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// All bytes of an array in a file, not only those that one system call took.
final class Bytes {

  private Bytes() {}

  /// Writes them from this position on.
  ///
  /// @throws IOException if the disk is full, or fails
  static void writeFrom(long position, byte[] bytes, FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    channel.position(position);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }
}
