package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileName;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file that another tool truncated, of which there is a copy.
class EmptiedFileTest {

  private static final ProfileName WORK = new ProfileName("work");
  private static final String TEXT = "[a]\nregion = x\n";

  @TempDir Path home;
  private Path path = Path.of("");

  @BeforeEach
  void truncate() throws Exception {
    path = Files.writeString(home.resolve("credentials"), TEXT);
    new Backups(home.resolve("backups")).keep(path, Readings.bytes(TEXT));
    Files.write(path, new byte[0]);
  }

  @Test
  void put_whenTheToolGetsNoProcessorForSeconds_thenItsTextIsNotLost() throws Exception {
    try (FileChannel open = FileChannel.open(path, StandardOpenOption.WRITE);
        ScheduledExecutorService tool = Executors.newSingleThreadScheduledExecutor()) {
      Future<Integer> written =
          tool.schedule(
              () -> open.write(ByteBuffer.wrap(Readings.bytes(TEXT))), 2, TimeUnit.SECONDS);

      put();

      written.get();
    }
    assertThat(Files.readString(path)).startsWith(TEXT).contains("[work]");
  }

  @Test
  void put_whenTheFileStaysEmpty_thenItIsWrittenAllTheSame() throws Exception {
    put();

    assertThat(Files.readString(path)).startsWith("[work]");
  }

  private void put() throws AwsFileException {
    new SharedCredentialsFile(path, home.resolve("backups"))
        .put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);
  }
}
