package app.brevet.os;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// A process of its own that holds the lock of the given file until its input ends.
public final class LockHolderMain {

  private LockHolderMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path file = Path.of(arguments[0]);
    try (FileLock _ = FileLock.acquire(file, Duration.ofMinutes(1)).orElseThrow()) {
      System.out.println("held");
      System.in.readAllBytes();
    }
  }
}
