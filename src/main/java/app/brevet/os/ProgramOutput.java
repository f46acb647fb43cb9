package app.brevet.os;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What a program writes to one of its streams, read as it comes: the first 64 KB. What follows is
/// read too, so that nobody waits to write it, and dropped.
final class ProgramOutput {

  private static final int MOST_BYTES = 64 * 1024;
  private static final int PART = 8 * 1024;

  private final byte[] head = new byte[MOST_BYTES];
  private int length;
  private final CountDownLatch end = new CountDownLatch(1);

  private ProgramOutput() {}

  /// That of this stream, which is read from now on.
  static ProgramOutput of(InputStream stream) {
    ProgramOutput output = new ProgramOutput();
    Thread.ofVirtual().start(() -> output.read(stream));
    return output;
  }

  private void read(InputStream stream) {
    byte[] part = new byte[PART];
    try (stream) {
      for (int more = stream.read(part); more >= 0; more = stream.read(part)) {
        add(part, more);
      }
    } catch (IOException e) {
      // It was ended: what was read by then counts.
    }
    Arrays.fill(part, (byte) 0);
    end.countDown();
  }

  private synchronized void add(byte[] part, int size) {
    int fits = Math.min(size, head.length - length);
    System.arraycopy(part, 0, head, length, fits);
    length += fits;
  }

  /// What came by the end of the stream; wipes it. A child that lives on may hold the stream open,
  /// so that its end never comes: what came until then is all there is.
  ///
  /// @param patience how long to wait for the end
  String text(Duration patience) throws InterruptedException {
    var _ = end.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    return take();
  }

  private synchronized String take() {
    String text = new String(head, 0, length, StandardCharsets.UTF_8);
    Arrays.fill(head, (byte) 0);
    length = head.length; // What comes later finds no room.
    return text;
  }
}
