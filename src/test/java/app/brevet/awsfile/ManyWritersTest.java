package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileName;
import app.brevet.testing.ChildJvm;
import app.brevet.testing.Counts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyWritersTest {

  private static final int RENEWALS = 5;

  @TempDir Path home;

  @Test
  void put_whenManyProcessesWriteAtOnce_thenNothingOfAnyIsLost() throws Exception {
    int count = Counts.of(8, 50);
    Path path = home.resolve("credentials");
    String foreign = "# top\n[a]\nk = v\n";
    Files.writeString(path, foreign);
    List<ChildJvm> writers = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        writers.add(start(path, "w" + i));
      }
      for (ChildJvm writer : writers) {
        assertThat(writer.line()).contains("ready");
      }
      for (ChildJvm writer : writers) {
        writer.tell("go");
      }
      for (ChildJvm writer : writers) {
        assertThat(writer.lines()).hasSize(RENEWALS).containsOnly("ok");
      }
    } finally {
      writers.forEach(ChildJvm::close);
    }

    SharedCredentialsFile file = new SharedCredentialsFile(path, home.resolve("backups"));
    assertThat(path).content().startsWith(foreign);
    for (int i = 0; i < count; i++) {
      assertThat(file.keyIdOf(new ProfileName("w" + i)))
          .contains(new AccessKeyId("ASIA%016d".formatted(RENEWALS)));
    }
    assertThat(Readings.java(Files.readAllBytes(path), AwsFileKind.CREDENTIALS).orElseThrow())
        .hasSize(count + 1);
  }

  private ChildJvm start(Path path, String name) throws Exception {
    return ChildJvm.start(
        WriterMain.class,
        path.toString(),
        home.resolve("backups").toString(),
        name,
        String.valueOf(RENEWALS));
  }
}
