package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.awsfile.SharedFile.Outcome;
import app.brevet.os.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that is removed while another tool writes into it.
class RemovedFileTest {

  private static final byte[] TEXT = Readings.bytes("[a]\nk = v\n");
  private static final byte[] THEIRS = Readings.bytes("[a]\nk = w\n");

  @TempDir Path home;

  private static Outcome<Boolean> withoutText(Optional<byte[]> before) {
    boolean old = Arrays.equals(before.orElse(TEXT), TEXT);
    return new Outcome<>(old ? Optional.empty() : before, old);
  }

  @Test
  void update_whenAToolWritesRightBeforeTheRemoval_thenItsTextIsBack() throws Exception {
    Path path = Files.write(home.resolve("credentials"), TEXT);
    Path folder = home.resolve("backups");
    Backups backups = new Backups(folder);
    backups.keep(path, Readings.bytes("[b]\n")); // Makes the folder of the copies.
    Path lock = CopyFolder.of(folder, path).folder().resolve(".lock");
    SharedFile file = new SharedFile(path, AwsFileKind.CREDENTIALS, backups);
    FutureTask<Boolean> update = new FutureTask<>(() -> file.update(RemovedFileTest::withoutText));
    Thread brevet = new Thread(update);

    // It stands still between its last look and the removal, for the copy that it makes there.
    try (FileLock _ = FileLock.acquire(lock, Duration.ofSeconds(10)).orElseThrow()) {
      brevet.start();
      while (brevet.isAlive() && brevet.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      Files.write(path, THEIRS, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    assertThat(update.get()).isFalse();
    assertThat(path).hasBinaryContent(THEIRS);
  }
}
