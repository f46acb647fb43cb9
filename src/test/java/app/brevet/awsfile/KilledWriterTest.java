package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileName;
import app.brevet.testing.ChildJvm;
import app.brevet.testing.Counts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {

  private static final long SEED = 20261125;
  private static final ProfileName WORK = new ProfileName("work");
  private static final int MOST_NANOS = 40_000_000;

  /// Long enough that a writer spends most of its time in the middle of it.
  private static final String FOREIGN =
      "[a]\r\nk = v\r\n" + ("# " + "x".repeat(100_000) + "\n").repeat(30) + "[b]\nk = v\n\n";

  @TempDir Path home;

  @Test
  void put_whenTheProcessIsKilled_thenTheFileIsTheOldOneOrTheNewOne() throws Exception {
    int count = Counts.of(5, 200);
    System.out.println("seed: " + SEED);
    Random random = new Random(SEED);
    Path path = home.resolve("credentials");
    Files.writeString(path, FOREIGN);
    for (int i = 0; i < count; i++) {
      killWhileItWrites(path, random.nextInt(MOST_NANOS));

      String text = Files.readString(path);
      assertThat(text.startsWith(FOREIGN)).as("foreign bytes after kill %d", i).isTrue();
      assertSectionIsWhole(text.substring(FOREIGN.length()));
    }
  }

  @Test
  void put_whenTheProcessBeforeWasKilled_thenNoTemporaryFileIsLeft() throws Exception {
    Path path = home.resolve("credentials");
    Files.writeString(path, FOREIGN);
    killWhileItWrites(path, 5_000_000);

    new SharedCredentialsFile(path, home.resolve("backups"))
        .put(WORK, TestSessions.session(1_000_000), TestSessions::noneIsOurs);

    assertThat(home).isDirectoryNotContaining("glob:**.tmp");
  }

  private void killWhileItWrites(Path path, int nanos) throws IOException, InterruptedException {
    String backups = home.resolve("backups").toString();
    try (ChildJvm writer =
        ChildJvm.start(WriterMain.class, path.toString(), backups, "work", "1000000")) {
      assertThat(writer.line()).contains("ready");
      writer.tell("go");
      assertThat(writer.line()).contains("ok");
      assertThat(writer.endsWithin(nanos)).isFalse();
    }
  }

  private static void assertSectionIsWhole(String section) {
    Map<String, String> values =
        Readings.brevet(Readings.bytes(section), AwsFileKind.CREDENTIALS)
            .orElseThrow()
            .getOrDefault("work", Map.of());
    int number = Integer.parseInt(values.getOrDefault("aws_access_key_id", "").substring(4));
    assertThat(values)
        .containsEntry("aws_secret_access_key", "secret+" + number + "/=")
        .containsEntry("aws_session_token", "token/" + number + "==")
        .containsEntry("x_security_token_expires", "2026-11-22T10:00:00+00:00");
  }
}
