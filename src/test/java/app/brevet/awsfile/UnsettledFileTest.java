package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileName;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file with nothing but a session of Brevet's, while another tool is about to write it anew.
class UnsettledFileTest {

  private static final ProfileName WORK = new ProfileName("work");

  @TempDir Path home;
  private Path path = Path.of("");
  private SharedCredentialsFile file = new SharedCredentialsFile(path, path);
  private Receipt receipt =
      new Receipt(path, WORK, new AccessKeyId("ASIA0000000000000001"), true, 0);
  private byte[] text = {};

  @BeforeEach
  void put() throws Exception {
    path = home.resolve("credentials");
    file = new SharedCredentialsFile(path, home.resolve("backups"));
    receipt = file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);
    text = Files.readAllBytes(path);
  }

  /// What is done while a tool has truncated the file, and gets no processor for a while.
  private <T> T whileTruncated(Callable<T> act) throws Exception {
    Files.write(path, new byte[0]);
    try (FileChannel open = FileChannel.open(path, StandardOpenOption.WRITE);
        ScheduledExecutorService tool = Executors.newSingleThreadScheduledExecutor()) {
      Future<Integer> written =
          tool.schedule(() -> open.write(ByteBuffer.wrap(text)), 2, TimeUnit.SECONDS);
      T told = act.call();
      written.get();
      return told;
    }
  }

  @Test
  void takeBack_whenAToolIsWriting_thenTheSessionIsOutAllTheSame() throws Exception {
    assertThat(whileTruncated(() -> file.takeBack(receipt))).isTrue();

    assertThat(path).doesNotExist();
  }

  @Test
  void takeBack_whenAnEditorPutsANewFileInItsPlace_thenTheSessionIsOutAllTheSame()
      throws Exception {
    Path saved = Files.move(path, home.resolve("saved"));
    try (ScheduledExecutorService editor = Executors.newSingleThreadScheduledExecutor()) {
      Future<Path> moved =
          editor.schedule(
              () -> Files.move(saved, path, StandardCopyOption.ATOMIC_MOVE),
              100,
              TimeUnit.MILLISECONDS);

      assertThat(file.takeBack(receipt)).isTrue();

      moved.get();
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void keyIdOf_whenAToolIsWriting_thenItIsStillFound() throws Exception {
    assertThat(whileTruncated(() -> file.keyIdOf(WORK)))
        .contains(new AccessKeyId("ASIA0000000000000001"));
  }

  @Test
  void keyIdsNow_whenAToolIsWriting_thenItIsNotWaitedFor() throws Exception {
    assertThat(whileTruncated(() -> file.keyIdsNow().apply(WORK))).isEmpty();
    assertThat(file.keyIdsNow().apply(WORK)).contains(new AccessKeyId("ASIA0000000000000001"));
  }
}
