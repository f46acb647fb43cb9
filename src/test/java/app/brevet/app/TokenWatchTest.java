package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On real folders, which the system watches.
final class TokenWatchTest {

  private static final long SECONDS = 20; // Where Java has to look itself, it does each 10.

  @TempDir private Path folder;
  private final Semaphore seen = new Semaphore(0);

  private boolean isSeen() throws InterruptedException {
    return seen.tryAcquire(SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void watch_whenAFileComesOrCameJustBefore_thenItIsSeen() throws Exception {
    Path tokens = folder.resolve("tokens"); // Not there yet.
    try (TokenWatch watch = new TokenWatch(seen::release)) {
      watch.watch(Set.of(tokens));
      assertThat(isSeen()).as("what came before the watch").isTrue();

      Files.createDirectory(tokens);
      Files.writeString(tokens.resolve("token"), "new");

      assertThat(isSeen()).isTrue();
    }
  }

  @Test
  void watch_whenNothingIsAwaitedAnyMore_thenNothingIsSeen() throws Exception {
    try (TokenWatch watch = new TokenWatch(seen::release)) {
      watch.watch(Set.of(folder));
      assertThat(isSeen()).isTrue();

      watch.watch(Set.of());
      Files.writeString(folder.resolve("token"), "new");

      assertThat(seen.tryAcquire(1, TimeUnit.SECONDS)).isFalse();
    }
  }
}
