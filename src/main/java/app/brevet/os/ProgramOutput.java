package app.brevet.os;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// What a program writes to one of its streams, read as it comes: so much of it. What follows is
/// read too, so that nobody waits to write it, and dropped.
final class ProgramOutput implements AutoCloseable {

  private static final int PART = 8 * 1024;

  private final byte[] head;
  private int length;
  private final CountDownLatch end = new CountDownLatch(1);

  private ProgramOutput(int most) {
    this.head = new byte[most];
  }

  /// That of this stream, which is read from now on.
  ///
  /// @param most how many bytes are kept
  static ProgramOutput of(InputStream stream, int most) {
    ProgramOutput output = new ProgramOutput(most);
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

  /// What is made of what came by the end of the stream, which is wiped then. A child that lives on
  /// may hold the stream open, so that its end never comes: what came until then is all there is.
  ///
  /// @param patience how long to wait for the end
  /// @param made is given a copy, which is wiped too
  String text(Duration patience, Function<byte[], String> made) throws InterruptedException {
    var _ = end.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    byte[] all = take();
    try {
      return made.apply(all);
    } finally {
      Arrays.fill(all, (byte) 0);
    }
  }

  /// Wipes what nobody took.
  @Override
  public void close() {
    Arrays.fill(take(), (byte) 0);
  }

  private synchronized byte[] take() {
    byte[] all = Arrays.copyOf(head, length);
    Arrays.fill(head, (byte) 0);
    length = head.length; // What comes later finds no room.
    return all;
  }
}
