package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.AccessKeyId;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileRefusalsTest {

  private static final ProfileName WORK = new ProfileName("work");

  @TempDir Path home;
  private Path path = Path.of("");
  private SharedCredentialsFile file = new SharedCredentialsFile(path, path);

  @BeforeEach
  void file() throws IOException {
    path = home.resolve("aws/credentials");
    Files.createDirectory(home.resolve("aws"));
    file = new SharedCredentialsFile(path, home.resolve("backups"));
  }

  @ParameterizedTest
  @CsvSource({
    "'[work]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n', FOREIGN_LONG_TERM_KEY",
    "'[ work ] # x\nAWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\n', FOREIGN_LONG_TERM_KEY",
    "'[work]\naws_secret_access_key = hush\n', FOREIGN_LONG_TERM_KEY",
    "'[work]\naws_access_key_id = ASIA0000000000000009\n', FOREIGN_SECTION",
    "'[work]\nregion = eu-west-1\n', FOREIGN_SECTION",
    "'[work]\n', FOREIGN_SECTION",
    "'[work]\nregion = x\n# Written by Brevet\n', FOREIGN_SECTION",
    "'[work]\n# Written by Brevet\n[work]\n# Written by Brevet\n', UNSAFE_EDIT",
    "'[work]\n# Written by Brevet\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n',"
        + " FOREIGN_LONG_TERM_KEY",
    "'[a]\nhush\n', DAMAGED",
  })
  void put_whenTheSectionMayNotBeWritten_thenRefusesAndTheFileIsAsItWas(
      String text, FileReason reason) throws Exception {
    Files.writeString(path, text);

    AwsFileException refusal = refusalOfPut();

    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal).hasMessageNotContainingAny("hush", "AKIA", "ASIA");
    assertThat(path).hasContent(text);
    assertThat(home.resolve("aws")).isDirectoryNotContaining(f -> !f.equals(path));
  }

  @Test
  void put_whenTheFileIsLargerThanAnyAwsFile_thenRefusesBeforeItIsRead() throws Exception {
    try (RandomAccessFile sparse = new RandomAccessFile(path.toFile(), "rw")) {
      sparse.setLength(8L * 1024 * 1024 + 1);
    }

    assertThat(refusalOfPut().reason()).isEqualTo(FileReason.TOO_LARGE);
    assertThat(path).hasSize(8L * 1024 * 1024 + 1);
  }

  @Test
  void put_whenTheKeyIdIsOursThoughUnmarked_thenIsNotRefused() throws Exception {
    Files.writeString(path, "[work]\naws_access_key_id = ASIA0000000000000009\n");

    file.put(WORK, TestSessions.session(1), id -> id.equals(id("ASIA0000000000000009")));

    assertThat(file.keyIdOf(WORK)).contains(id("ASIA0000000000000001"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\nb", "#a", ";a", "a\r", "a\u0000", "\u00e4", " a"})
  void put_whenAValueWouldNotBeReadByAllTools_thenRefusesWithoutTellingIt(String token) {
    AwsFileException refusal =
        catchThrowableOfType(
            AwsFileException.class,
            () -> file.put(WORK, TestSessions.session(1, token), TestSessions::noneIsOurs));

    assertThat(refusal.reason()).isEqualTo(FileReason.UNSAFE_EDIT);
    assertThat(refusal.getMessage()).contains("aws_session_token");
    assertThat(path).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"0444, NOT_WRITABLE", "0400, NOT_WRITABLE", "0200, NOT_READABLE", "0, NOT_READABLE"})
  void put_whenTheModeForbidsIt_thenRefusesThoughARenameWouldDo(String mode, FileReason reason)
      throws Exception {
    Files.writeString(path, "[a]\n");
    mode(path, mode);

    assertThat(refusalOfPut().reason()).isEqualTo(reason);

    mode(path, "0600");
    assertThat(path).hasContent("[a]\n");
  }

  @ParameterizedTest
  @CsvSource({"0500, NOT_WRITABLE", "0600, NOT_READABLE"})
  void put_whenTheModeOfTheFolderForbidsIt_thenRefuses(String mode, FileReason reason)
      throws Exception {
    mode(home.resolve("aws"), mode);

    FileReason refused = refusalOfPut().reason();

    mode(home.resolve("aws"), "0700");
    assertThat(refused).isEqualTo(reason);
    assertThat(home.resolve("aws")).isEmptyDirectory();
  }

  @Test
  void put_whenThePathIsAFolder_thenRefuses() throws Exception {
    Files.createDirectory(path);

    assertThat(refusalOfPut().reason()).isEqualTo(FileReason.NOT_A_FILE);
  }

  @Test
  void put_whenThePathIsADevice_thenRefuses() {
    path = Path.of("/dev/null");
    file = new SharedCredentialsFile(path, home.resolve("backups"));

    assertThat(refusalOfPut().reason()).isEqualTo(FileReason.NOT_A_FILE);
  }

  @Test
  void put_whenTheFolderIsAFile_thenRefuses() throws Exception {
    Files.delete(home.resolve("aws"));
    Files.createFile(home.resolve("aws"));

    assertThat(refusalOfPut().reason()).isEqualTo(FileReason.NOT_A_FILE);
  }

  @Test
  void put_whenLinksGoInACircle_thenRefuses() throws Exception {
    Files.createSymbolicLink(path, path.resolveSibling("other"));
    Files.createSymbolicLink(path.resolveSibling("other"), path);

    assertThat(refusalOfPut().reason()).isEqualTo(FileReason.NOT_A_FILE);
  }

  @Test
  void check_whenTheFolderIsALinkThatLeadsNowhere_thenRefuses() throws Exception {
    Files.delete(home.resolve("aws"));
    Files.createSymbolicLink(home.resolve("aws"), home.resolve("gone"));

    AwsFileException refusal =
        catchThrowableOfType(
            AwsFileException.class, () -> file.check(WORK, TestSessions::noneIsOurs));

    assertThat(refusal.reason()).isEqualTo(FileReason.NOT_A_FILE);
    assertThat(home.resolve("gone")).doesNotExist();
  }

  @Test
  void keyIdOf_whenTheFileMayNotBeRead_thenSaysSo() throws Exception {
    Files.createFile(path);
    mode(path, "0200");

    AwsFileException refusal =
        catchThrowableOfType(AwsFileException.class, () -> file.keyIdOf(WORK));

    assertThat(refusal.reason()).isEqualTo(FileReason.NOT_READABLE);
    assertThat(refusal.file()).isEqualTo(path);
  }

  @Test
  void check_whenThePutWouldBeRefused_thenRefusesToo() throws Exception {
    Files.writeString(path, "[work]\nregion = x\n");

    AwsFileException refusal =
        catchThrowableOfType(
            AwsFileException.class, () -> file.check(WORK, TestSessions::noneIsOurs));

    assertThat(refusal.reason()).isEqualTo(FileReason.FOREIGN_SECTION);
  }

  private AwsFileException refusalOfPut() {
    return catchThrowableOfType(
        AwsFileException.class,
        () -> file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs));
  }

  private static AccessKeyId id(String value) {
    return new AccessKeyId(value);
  }

  private static void mode(Path path, String octal) throws IOException {
    StringBuilder mode = new StringBuilder();
    int bits = Integer.parseInt(octal, 8);
    for (int bit = 8; bit >= 0; bit--) {
      mode.append((bits >> bit & 1) == 1 ? "rwx".charAt(2 - bit % 3) : '-');
    }
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode.toString()));
  }
}
