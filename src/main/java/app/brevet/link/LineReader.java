package app.brevet.link;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Optional;

/// Gathers one line of the protocol from a channel that does not block.
final class LineReader {

  private final ByteBuffer bytes = ByteBuffer.allocate(Message.MOST_BYTES);

  /// Reads what has come; the line without its line feed once it is whole.
  ///
  /// @throws EOFException if the peer ended before its line did
  /// @throws IOException if the channel cannot be read
  Optional<byte[]> read(ReadableByteChannel channel) throws IOException {
    int come = bytes.position();
    int more = 1;
    while (more > 0 && bytes.hasRemaining()) {
      more = channel.read(bytes);
    }
    for (int at = come; at < bytes.position(); at++) {
      if (bytes.get(at) == '\n') {
        return Optional.of(Arrays.copyOf(bytes.array(), at));
      }
    }
    if (more < 0) {
      throw new EOFException("ended within a line");
    }
    return Optional.empty();
  }

  /// Whether the line is longer than any may be.
  boolean isTooLong() {
    return !bytes.hasRemaining();
  }
}
