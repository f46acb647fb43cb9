package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import app.brevet.testing.Counts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Beside a tool that writes as `aws configure set` does: reads all, truncates, writes, no lock.
///
/// It writes without a rest, so that on a busy machine Brevet may find no moment of its own: it
/// then says so and has changed nothing. How often is printed.
class TruncatingToolTest {

  private static final ProfileName WORK = new ProfileName("work");

  @TempDir Path home;

  @Test
  void put_whenAToolTruncatesAndWritesAtTheSameTime_thenNothingOfItsIsLost() throws Exception {
    int count = Counts.of(100, 10_000);
    Path path = home.resolve("credentials");
    Files.writeString(path, "[tool]\nregion = x\n");
    SharedCredentialsFile file = new SharedCredentialsFile(path, home.resolve("backups"));
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<?> tool = thread.submit(() -> writeOften(path, count));
      int put = 0;
      int busy = 0;
      while (!tool.isDone()) {
        if (isPut(file, put + 1)) {
          put++;
        } else {
          busy++;
        }
      }
      tool.get();
      System.out.println("put " + put + " times, found busy " + busy + " times");
      assertThat(put).isPositive();
    }

    Map<String, String> values =
        Readings.brevet(Files.readAllBytes(path), AwsFileKind.CREDENTIALS)
            .orElseThrow()
            .getOrDefault("tool", Map.of());
    assertThat(values).hasSize(count + 1);
  }

  private static boolean isPut(SharedCredentialsFile file, int number) throws AwsFileException {
    try {
      file.put(WORK, TestSessions.session(number), TestSessions::noneIsOurs);
      return true;
    } catch (AwsFileException e) {
      if (e.reason() == FileReason.BUSY) {
        return false;
      }
      throw e;
    }
  }

  private static int writeOften(Path path, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      String text = Files.readString(path);
      String more = text.replace("region = x\n", "region = x\nk" + i + " = v\n");
      try (FileChannel channel =
          FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
        channel.write(ByteBuffer.wrap(Readings.bytes(more)));
      }
    }
    return count;
  }
}
