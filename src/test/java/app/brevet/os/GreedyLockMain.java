package app.brevet.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/// A process of its own that takes the lock of the first file again as soon as it let it go, until
/// it is killed. Each time it adds a byte to the second file.
public final class GreedyLockMain {

  private static final long HELD_NANOS = 10_000_000;

  private GreedyLockMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path file = Path.of(arguments[0]);
    Path turns = Path.of(arguments[1]);
    for (long turn = 0; ; turn++) {
      try (FileLock _ = FileLock.acquire(file, Duration.ofMinutes(1)).orElseThrow()) {
        Files.write(turns, new byte[1], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        long end = System.nanoTime() + HELD_NANOS;
        while (System.nanoTime() < end) {
          Thread.onSpinWait();
        }
      }
      if (turn == 0) {
        System.out.println("held");
      }
    }
  }
}
