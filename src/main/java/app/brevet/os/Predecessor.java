package app.brevet.os;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/// A file that is about to be replaced, kept open: a tool that writes in place, and opened the file
/// just before the rename, writes into a file without a name. Here its text can still be read.
///
/// On Windows the rename would fail for such a tool's open file, so nothing is kept there.
public final class Predecessor implements AutoCloseable {

  private static final int MOST_LOOKS = 50;
  private static final long PAUSE_MILLIS = 5;

  private final Optional<FileChannel> channel;

  private Predecessor(Optional<FileChannel> channel) {
    this.channel = channel;
  }

  /// Keeps the file of this path open, which is there.
  ///
  /// @throws IOException if it cannot be opened
  public static Predecessor of(Path path) throws IOException {
    return new Predecessor(
        OwnerOnly.hasPosixModes(path)
            ? Optional.of(FileChannel.open(path, StandardOpenOption.READ))
            : Optional.empty());
  }

  /// What somebody wrote into it since it held these bytes, once they have finished; empty if
  /// nobody did.
  ///
  /// @throws IOException if it cannot be read
  /// @throws InterruptedException if the thread is told to stop waiting
  public Optional<byte[]> writtenSince(byte[] before) throws IOException, InterruptedException {
    if (channel.isEmpty()) {
      return Optional.empty();
    }
    byte[] now = bytes(channel.get());
    if (Arrays.equals(now, before)) {
      return Optional.empty();
    }
    boolean settled = false;
    for (int looks = 0; looks < MOST_LOOKS && !settled; looks++) {
      Thread.sleep(PAUSE_MILLIS);
      byte[] next = bytes(channel.get());
      settled = next.length > 0 && Arrays.equals(next, now);
      now = next;
    }
    return settled ? Optional.of(now) : Optional.empty();
  }

  private static byte[] bytes(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) > 0) {
      // Goes on until all is read, or the file turns out shorter.
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  /// Lets go of it.
  @Override
  public void close() {
    channel.ifPresent(
        open -> {
          try {
            open.close();
          } catch (IOException e) {
            // It was only read.
          }
        });
  }
}
