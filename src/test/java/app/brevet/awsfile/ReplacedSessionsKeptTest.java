package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The copy that is kept before another tool's session makes way for Brevet's stays, whatever
/// Brevet does next.
class ReplacedSessionsKeptTest {

  private static final String THEIRS =
      """
      [alice]
      aws_access_key_id = ASIA000000000000000A
      aws_secret_access_key = alicesLine
      aws_session_token = t
      [bob]
      aws_access_key_id = ASIA000000000000000B
      aws_secret_access_key = bobsLine
      aws_session_token = t
      """;

  @TempDir Path home;
  private Path path = Path.of("");
  private SharedCredentialsFile file = new SharedCredentialsFile(path, path);

  @BeforeEach
  void write() throws IOException {
    path = Files.writeString(home.resolve("credentials"), THEIRS);
    file = new SharedCredentialsFile(path, home.resolve("backups"));
  }

  private void replace(String name, int number) throws Exception {
    ForeignSection theirs =
        file.foreign(new ProfileName(name), TestSessions::noneIsOurs).orElseThrow();
    file.replace(theirs, TestSessions.session(number));
  }

  private List<String> copies() throws IOException {
    try (Stream<Path> all = Files.walk(home.resolve("backups"))) {
      return all.filter(Files::isRegularFile).map(ReplacedSessionsKeptTest::text).toList();
    }
  }

  private static String text(Path copy) {
    try {
      return Files.readString(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void replace_whenOneFollowsAnother_thenTheLinesOfBothAreInACopy() throws Exception {
    replace("alice", 1);
    replace("bob", 2);

    assertThat(copies()).contains(THEIRS);
  }

  @Test
  void put_whenTheFileIsWrittenInPlaceAfterwards_thenTheReplacedLinesAreInACopy() throws Exception {
    Files.createLink(home.resolve("other"), path);
    replace("alice", 1);

    for (int i = 2; i < 20; i++) {
      file.put(new ProfileName("alice"), TestSessions.session(i), TestSessions::noneIsOurs);
    }

    assertThat(copies()).contains(THEIRS);
  }
}
