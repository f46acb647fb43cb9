package app.brevet.os;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// All bytes of an array on the disk, not only those that one system call took.
final class Bytes {

  private Bytes() {}

  /// Writes them from this position on, and forces them and the file's length to the disk.
  ///
  /// @throws IOException if the disk is full, or fails
  static void writeFrom(long position, byte[] bytes, FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    channel.position(position);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    channel.force(true);
  }
}
