package app.brevet.activity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/// The lines of a file from the last to the first. It is read in blocks as lines are asked for, so
/// the latest lines of a long file cost no more than those of a short one, and all of them never
/// stand in memory at once.
///
/// What was there when it began is read; a line of more than 64 KB is passed over.
final class LinesFromEnd {

  static final int BLOCK = 64 * 1024;
  private static final byte[] NOTHING = {};

  private final SeekableByteChannel channel;
  private final Deque<String> ready = new ArrayDeque<>();

  /// What lies behind this was read.
  private long position;

  /// The end of a line whose beginning is not read yet, with its line feed.
  private byte[] rest = NOTHING;

  private boolean passingOver;

  /// The lines of this file. The caller closes it.
  LinesFromEnd(SeekableByteChannel channel) throws IOException {
    this.channel = channel;
    this.position = channel.size();
  }

  /// The line before the one that was given last, without its end; empty after the first one.
  Optional<String> previous() throws IOException {
    while (ready.isEmpty() && position > 0) {
      readBlock();
    }
    return Optional.ofNullable(ready.pollLast());
  }

  private void readBlock() throws IOException {
    byte[] bytes = joined(block(), rest);
    rest = NOTHING;
    if (passingOver) {
      int last = lastLineFeed(bytes);
      passingOver = last < 0;
      bytes = Arrays.copyOf(bytes, last + 1);
    }
    int begin = position == 0 ? 0 : firstLineFeed(bytes) + 1;
    if (begin == 0 && position > 0) {
      keep(bytes);
    } else {
      keep(Arrays.copyOf(bytes, begin));
      // Decoded leniently: a byte that is no UTF-8 spoils its own line only.
      new String(bytes, begin, bytes.length - begin, StandardCharsets.UTF_8)
          .lines()
          .forEach(ready::addLast);
    }
  }

  private void keep(byte[] tail) {
    boolean isTooLong = tail.length > BLOCK;
    passingOver |= isTooLong;
    rest = isTooLong ? NOTHING : tail;
  }

  private byte[] block() throws IOException {
    int size = (int) Math.min(BLOCK, position);
    position -= size;
    ByteBuffer buffer = ByteBuffer.allocate(size);
    channel.position(position);
    while (buffer.hasRemaining() && channel.read(buffer) > 0) {
      // Goes on until all is read, or the file turns out shorter.
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static int firstLineFeed(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return at < bytes.length ? at : -1;
  }

  private static int lastLineFeed(byte[] bytes) {
    int at = bytes.length - 1;
    while (at >= 0 && bytes[at] != '\n') {
      at--;
    }
    return at;
  }
}
