package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.brevet.model.AccessKeyId;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHistoryTest {

  private static final ProfileName WORK = new ProfileName("work");
  private static final String KEY =
      "[work]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = hidden\n";

  @TempDir Path home;
  private Path path = Path.of("");
  private Path folder = Path.of("");
  private SharedCredentialsFile file = new SharedCredentialsFile(path, path);
  private FileHistory history = new FileHistory(path, AwsFileKind.CREDENTIALS, path);

  @BeforeEach
  void open() {
    path = home.resolve("credentials");
    folder = home.resolve("backups");
    file = new SharedCredentialsFile(path, folder);
    history = new FileHistory(path, AwsFileKind.CREDENTIALS, folder);
  }

  private void keep(String text) throws Exception {
    Files.writeString(path, text);
    new Backups(folder).keep(path, Files.readAllBytes(path));
  }

  private ProposedChange restoring() throws AwsFileException {
    return history.restoring(history.copies().getFirst(), _ -> false).orElseThrow();
  }

  private Receipt put(int number) throws AwsFileException {
    return file.put(WORK, TestSessions.session(number), TestSessions::noneIsOurs);
  }

  @Test
  void copies_whenThereAreSome_thenTheNewestFirstWithWhatIsInThem() throws Exception {
    keep("[a]\n[b]\n");
    keep("[a\n");

    assertThat(history.copies())
        .extracting(FileHistory.Copy::profiles, FileHistory.Copy::readsWell)
        .containsExactly(tuple(0, false), tuple(2, true));
  }

  @Test
  void since_whenASecretChanged_thenItIsNotShown() throws Exception {
    keep(KEY);
    Files.writeString(path, KEY.replace("hidden", "other"));

    assertThat(history.since(history.copies().getFirst()).toString())
        .contains("aws_secret_access_key = ***")
        .doesNotContain("hidden", "other");
  }

  @Test
  void restoring_whenMade_thenTheBytesAreBackAndWhatWasThereIsKept() throws Exception {
    keep("[a]\r\nk = v");
    Files.writeString(path, "");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));

    restoring().make();

    assertThat(Files.readString(path)).isEqualTo("[a]\r\nk = v");
    assertThat(Files.getPosixFilePermissions(path))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void restoring_whenMadeOverAnotherState_thenThatOneIsTheNewestCopy() throws Exception {
    keep("[a]\n");
    Files.writeString(path, "[b]\n");

    restoring().make();
    restoring().make();

    assertThat(path).hasContent("[b]\n");
  }

  @Test
  void restoring_whenTheFileIsGone_thenItIsMadeAnew() throws Exception {
    keep("[a]\n");
    Files.delete(path);

    restoring().make();

    assertThat(path).hasContent("[a]\n");
  }

  @Test
  void restoring_whenTheFileChangedSinceItWasShown_thenRefused() throws Exception {
    keep("[a]\n");
    Files.writeString(path, "[b]\n");
    ProposedChange change = restoring();
    Files.writeString(path, "[c]\n");

    AwsFileException refusal = catchThrowableOfType(AwsFileException.class, change::make);

    assertThat(refusal.reason()).isEqualTo(FileReason.CHANGED);
    assertThat(path).hasContent("[c]\n");
  }

  @Test
  void restoring_whenASessionLives_thenItStaysAndCanBeTakenBack() throws Exception {
    keep("[a]\nk = v\n");
    Receipt receipt = put(1);
    Files.writeString(path, Files.readString(path).replace("k = v", "k = w"));

    restoring().make();

    assertThat(file.keyIdOf(WORK)).contains(new AccessKeyId(receipt.proof()));
    assertThat(file.takeBack(receipt)).isTrue();
    assertThat(path).hasContent("[a]\nk = v\n");
  }

  @Test
  void restoring_whenTheCopyHasAnOlderSession_thenThatOfNowStandsInItsPlace() throws Exception {
    Files.writeString(path, "[a]\nk = v\n");
    put(1);
    Files.writeString(path, Files.readString(path) + "\n[z]\nk = v\n");
    keep(Files.readString(path));
    Receipt receipt = put(2);
    Files.writeString(path, Files.readString(path).replace("[z]\n", "[y]\n"));

    restoring().make();

    assertThat(file.keyIdOf(WORK)).contains(new AccessKeyId(receipt.proof()));
    assertThat(path).content().contains("[z]").doesNotContain("[y]", "secret+1");
    assertThat(file.takeBack(receipt)).isTrue();
  }

  @Test
  void restoring_whenTheSessionOfTheCopyWasStopped_thenItDoesNotComeBack() throws Exception {
    Files.writeString(path, "[a]\nk = v\n");
    Receipt receipt = put(1);
    keep(Files.readString(path));
    file.takeBack(receipt);
    Files.writeString(path, "[b]\n");

    restoring().make();

    assertThat(path).hasContent("[a]\nk = v\n");
  }

  @Test
  void restoring_whenTheCopyLostTheMarker_thenTheSessionIsKnownByItsKey() throws Exception {
    Files.writeString(path, "[a]\nk = v\n");
    Receipt receipt = put(1);
    keep(Files.readString(path).replace(Marker.OF_SESSION.text() + "\n", ""));
    Files.writeString(path, "[a]\nk = w\n");

    history.restoring(history.copies().getFirst(), receipt.proof()::equals).orElseThrow().make();

    assertThat(path).hasContent("[a]\nk = v\n");
  }

  @Test
  void restoring_whenTheCopyLostTheMarkerLongAgo_thenTheSessionOfNowIsStillBrevets()
      throws Exception {
    Files.writeString(path, "[a]\nk = v\n");
    put(1);
    keep(Files.readString(path).replace(Marker.OF_SESSION.text() + "\n", ""));
    Files.writeString(path, "[a]\nk = w\n");
    Receipt receipt = put(2);

    history.restoring(history.copies().getLast(), _ -> false).orElseThrow().make();

    assertThat(path).content().contains("k = v").doesNotContain("secret+1");
    assertThat(put(3).section()).isEqualTo(receipt.section());
  }

  @Test
  void restoring_whenTheSectionIsTheUsersInTheCopy_thenItIsTheirsAgain() throws Exception {
    keep(KEY);
    Files.writeString(path, "");
    Receipt receipt = put(1);

    restoring().make();

    assertThat(path).hasContent(KEY);
    assertThat(file.takeBack(receipt)).isFalse();
  }

  @Test
  void restoring_whenTheMarkerStandsOverLessThanBrevetWrites_thenTheBytesAreBack()
      throws Exception {
    String others =
        "[work]\n"
            + Marker.OF_SESSION.text()
            + "\naws_access_key_id = ASIA0000000000000001\naws_secret_access_key = s\n"
            + "aws_session_token = t\n";
    keep(others);
    Files.writeString(path, "[a]\nk = v\n");

    restoring().make();

    assertThat(path).hasContent(others);
  }

  @Test
  void restoring_whenOnlySessionsDiffer_thenThereIsNothingToRestore() throws Exception {
    keep("[a]\nk = v\n");
    put(1);

    assertThat(history.restoring(history.copies().getFirst(), _ -> false))
        .isEqualTo(Optional.empty());
  }

  @Test
  void forget_whenDone_thenTheCopyIsGoneAndTheOthersStay() throws Exception {
    keep("[a]\n");
    keep("[b]\n");
    FileHistory.Copy older = history.copies().getLast();

    history.forget(history.copies().subList(0, 1));

    assertThat(history.copies()).containsExactly(older);
    AwsFileException gone =
        catchThrowableOfType(
            AwsFileException.class,
            () -> history.since(new FileHistory.Copy("x", older.changed(), 0, true, 0)));
    assertThat(gone.reason()).isEqualTo(FileReason.CHANGED);
  }
}
