package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Restores of the config file, in which Brevet's marker may stand over what is somebody else's.
class RestoredConfigTest {

  private static final ProfileName WORK = new ProfileName("work");
  private static final String LINE = "/opt/brevet/bin/brevet credentials work";
  private static final String MARKER =
      "# Written by Brevet: credential_process, region; removed by \"brevet stop\".\n";
  private static final String SECTION =
      "[profile work]\n" + MARKER + "credential_process = " + LINE + "\nregion = eu-west-1\n";
  private static final String OTHERS =
      "[profile mine]\n" + MARKER + "credential_process = /opt/mine/tool --x\n";

  @TempDir Path home;
  private Path path = Path.of("");
  private SharedConfigFile file = new SharedConfigFile(path, path);
  private FileHistory history = new FileHistory(path, AwsFileKind.CONFIG, path);

  @BeforeEach
  void open() {
    path = home.resolve("config");
    file = new SharedConfigFile(path, home.resolve("backups"));
    history = new FileHistory(path, AwsFileKind.CONFIG, home.resolve("backups"));
  }

  private void keep(String text) throws Exception {
    Files.writeString(path, text);
    new Backups(home.resolve("backups")).keep(path, Files.readAllBytes(path));
  }

  private Optional<ProposedChange> restoring(Predicate<String> ours) throws AwsFileException {
    return history.restoring(history.copies().getFirst(), ours);
  }

  @Test
  void restoring_whenTheMarkerStandsOverAnothersProgram_thenItIsBack() throws Exception {
    keep(OTHERS);
    Files.writeString(path, "[profile a]\nregion = x\n");

    restoring(_ -> false).orElseThrow().make();

    assertThat(path).hasContent(OTHERS);
  }

  @Test
  void restoring_whenTheEntryOfTheCopyWasStopped_thenItDoesNotComeBack() throws Exception {
    keep("[profile a]\nregion = x\n\n" + SECTION);
    Files.writeString(path, "[profile a]\nregion = y\n");

    restoring(_ -> false).orElseThrow().make();

    assertThat(path).hasContent("[profile a]\nregion = x\n");
  }

  @Test
  void restoring_whenTheUsersRegionIsAllThatIsLeftOfTheEntry_thenThatStays() throws Exception {
    keep(SECTION.replace("eu-west-1", "us-west-2"));
    Files.writeString(path, "[profile work]\nregion = us-west-2\noutput = json\n");

    restoring(_ -> false).orElseThrow().make();

    assertThat(path).hasContent("[profile work]\nregion = us-west-2\n");
  }

  @Test
  void restoring_whenTheEntryLives_thenItStaysAndCanBeTakenBack() throws Exception {
    keep("[profile a]\nregion = x\n");
    Receipt receipt = file.put(WORK, TestSessions.entry(LINE), LINE::equals);
    Files.writeString(path, Files.readString(path).replace("region = x", "region = y"));

    restoring(LINE::equals).orElseThrow().make();

    assertThat(path).hasContent("[profile a]\nregion = x\n\n" + SECTION);
    assertThat(file.takeBack(receipt)).isTrue();
  }
}
