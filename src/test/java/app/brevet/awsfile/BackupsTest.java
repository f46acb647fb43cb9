package app.brevet.awsfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.ProfileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

  private static final Instant CHANGED = Instant.parse("2026-11-22T08:00:00.000000005Z");

  @TempDir Path home;
  private Path path = Path.of("");
  private Path folder = Path.of("");
  private Backups backups = new Backups(Path.of(""));

  @BeforeEach
  void open() throws Exception {
    path = Files.createDirectory(home.resolve("aws")).resolve("credentials");
    folder = home.resolve("state/backups");
    backups = new Backups(folder);
  }

  private void keep(String text) throws Exception {
    Files.writeString(path, text);
    backups.keep(path, text.getBytes(UTF_8));
  }

  private List<String> kept() throws IOException {
    List<String> texts = new ArrayList<>();
    for (KeptCopy copy : backups.copies(path)) {
      texts.add(Files.readString(copy.path()));
    }
    return texts;
  }

  @Test
  void keep_whenOnlyBrevetsOwnProcessDiffers_thenTheStateIsTheSame() throws Exception {
    String process =
        "[profile work]\n# Written by Brevet: credential_process, region; removed by"
            + " \"brevet stop\".\ncredential_process = /opt/brevet credentials work\nregion = x\n";
    keep("[profile a]\nregion = x\n");
    keep("[profile a]\nregion = x\n\n" + process);
    keep("[profile a]\nregion = x\n\n" + process.replace("/opt", "/usr"));
    assertThat(kept()).hasSize(1);

    keep("[profile a]\nregion = x\n\n" + process + "output = json\n");
    assertThat(kept()).hasSize(2);
  }

  private static String profile(int number) {
    return "[p" + number + "]\nregion = eu-west-1\n";
  }

  @Test
  void keep_whenThereAreTen_thenTheOldestGoes() throws Exception {
    for (int i = 1; i <= 13; i++) {
      keep(profile(i));
    }

    assertThat(kept()).hasSize(10).startsWith(profile(4)).endsWith(profile(13));
  }

  @Test
  void keep_whenTheStateIsKeptAlready_thenOnceAndAsTheNewest() throws Exception {
    keep(profile(1));
    keep(profile(2));
    keep(profile(2));
    keep(profile(1));

    assertThat(kept()).containsExactly(profile(2), profile(1));
  }

  @Test
  void keep_whenOnlyBadStatesFollow_thenTheNewestGoodOneStays() throws Exception {
    keep(profile(1));
    keep(profile(2));
    for (int i = 0; i < 12; i++) {
      keep("[broken" + i + "\n");
    }

    assertThat(kept()).hasSize(10).startsWith(profile(2)).doesNotContain(profile(1));
  }

  @Test
  void keep_whenCutStatesFollow_thenTheWholeOneStays() throws Exception {
    String whole =
        IntStream.rangeClosed(1, 20).mapToObj(BackupsTest::profile).collect(Collectors.joining());
    keep(whole);
    for (int profiles = 19; profiles > 7; profiles--) {
      keep(whole.substring(0, whole.indexOf("[p" + profiles + "]")));
    }

    assertThat(kept()).hasSize(10).startsWith(whole);
  }

  @Test
  void keep_whenTwoFilesHaveOneName_thenTheyDoNotMix() throws Exception {
    Path other = Files.createDirectory(home.resolve("other")).resolve("credentials");
    Files.writeString(other, profile(2));
    keep(profile(1));

    backups.keep(other, profile(2).getBytes(UTF_8));

    assertThat(kept()).containsExactly(profile(1));
    assertThat(backups.copies(other)).hasSize(1);
    assertThat(FileHistory.files(folder)).containsExactlyInAnyOrder(path, other);
  }

  @Test
  void keep_whenTheFileIsReachedByALink_thenItsCopiesAreThoseOfTheFile() throws Exception {
    keep(profile(1));
    Path link = Files.createSymbolicLink(home.resolve("link"), path);
    Path folderLink = Files.createSymbolicLink(home.resolve("folder"), path.getParent());

    assertThat(backups.copies(link)).hasSize(1);
    assertThat(backups.copies(folderLink.resolve("credentials"))).hasSize(1);
  }

  @Test
  void keep_whenDone_thenNobodyButTheOwnerReadsItAndTheTimeIsThatOfTheFile() throws Exception {
    Files.writeString(path, profile(1));
    Files.setLastModifiedTime(path, FileTime.from(CHANGED));
    backups.keep(path, profile(1).getBytes(UTF_8));

    KeptCopy copy = backups.copies(path).getFirst();
    assertThat(copy.changed()).isEqualTo(CHANGED);
    assertThat(mode(copy.path())).isEqualTo("rw-------");
    assertThat(mode(CopyFolder.of(folder, path).folder())).isEqualTo("rwx------");
    assertThat(mode(folder)).isEqualTo("rwx------");
  }

  @Test
  void keep_whenAWriterDied_thenWhatItLeftGoes() throws Exception {
    keep(profile(1));
    Path left = backups.copies(path).getFirst().path().resolveSibling(".x.brevet-1.tmp");
    Files.writeString(left, "half");

    keep(profile(2));

    assertThat(left).doesNotExist();
    assertThat(kept()).containsExactly(profile(1), profile(2));
  }

  @Test
  void copies_whenNamedAsAtFirst_thenTheyAreTheOldestAndGoFirst() throws Exception {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("credentials-20261101T080000.000000000Z"), profile(1));
    Files.writeString(folder.resolve("credentials-note"), "of somebody");

    for (int i = 2; i <= 11; i++) {
      keep(profile(i));
      assertThat(kept()).element(0).isEqualTo(profile(i < 11 ? 1 : 2));
    }

    assertThat(folder.resolve("credentials-note")).exists();
  }

  @Test
  void put_whenOnlySessionsAreRenewed_thenOneCopyIsKept() throws Exception {
    Files.writeString(path, profile(1));
    SharedCredentialsFile file = new SharedCredentialsFile(path, folder);

    for (int i = 1; i <= 5; i++) {
      file.put(new ProfileName("w" + i % 2), TestSessions.session(i), TestSessions::noneIsOurs);
    }

    assertThat(kept()).containsExactly(profile(1));
  }

  @Test
  void put_whenOthersChangedTheFileSince_thenThatStateIsKeptToo() throws Exception {
    Files.writeString(path, profile(1));
    SharedCredentialsFile file = new SharedCredentialsFile(path, folder);
    file.put(new ProfileName("w"), TestSessions.session(1), TestSessions::noneIsOurs);
    String theirs = Files.readString(path) + "[theirs]\naws_access_key_id = AKIA1\n";
    Files.writeString(path, theirs);

    file.put(new ProfileName("w"), TestSessions.session(2), TestSessions::noneIsOurs);

    assertThat(kept()).containsExactly(profile(1), theirs);
  }

  @Test
  void put_whenTheFileHoldsNothingOfOthers_thenNoCopyIsKept() throws Exception {
    SharedCredentialsFile file = new SharedCredentialsFile(path, folder);

    file.put(new ProfileName("w"), TestSessions.session(1), TestSessions::noneIsOurs);
    file.put(new ProfileName("w"), TestSessions.session(2), TestSessions::noneIsOurs);

    assertThat(folder).doesNotExist();
  }

  @Test
  void put_whenNoCopyCanBeKept_thenTheFileIsAsItWasAndTheFolderIsNamed() throws Exception {
    Files.writeString(path, profile(1));
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "no folder");
    SharedCredentialsFile file = new SharedCredentialsFile(path, folder);

    AwsFileException refusal =
        catchThrowableOfType(
            AwsFileException.class,
            () -> file.put(new ProfileName("w"), TestSessions.session(1), id -> false));

    assertThat(path).hasContent(profile(1));
    assertThat(refusal).isNotNull();
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
