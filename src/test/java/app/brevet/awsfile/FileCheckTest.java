package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.FileFinding;
import app.brevet.model.FileFinding.Kind;
import app.brevet.model.FileReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileCheckTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @TempDir Path folder;
  private Path path;
  private Path backups;

  @BeforeEach
  void paths() {
    path = folder.resolve("credentials");
    backups = folder.resolve("backups");
  }

  private void write(String text, String mode) throws IOException {
    Files.writeString(path, text);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private FileCheck.Result credentials() throws AwsFileException {
    return FileCheck.ofCredentials(path, backups).look(NOW);
  }

  private String mode() throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void look_whenThereIsNoFile_thenNothingIsFoundAndNothingMade() throws Exception {
    assertThat(credentials().findings()).isEmpty();
    credentials().repair();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void repair_whenSectionsAreTwice_thenTheyAreMergedAfterACopy() throws Exception {
    String before = "[a]\nb = 1\n[a]\nb = 2\n";
    write(before, "rw-------");
    FileCheck.Result result = credentials();
    assertThat(result.diff().orElseThrow().isEmpty()).isFalse();

    result.repair();

    assertThat(path).hasContent("[a]\nb = 2\n");
    assertThat(new Backups(backups).copies(path))
        .singleElement()
        .satisfies(copy -> assertThat(copy.path()).hasContent(before));
    assertThat(credentials().findings()).isEmpty();
  }

  @Test
  void repair_whenAnotherChangedTheFileSince_thenItIsLeftToThem() throws Exception {
    write("[ a ]\nb = 1\n", "rw-rw-rw-");
    FileCheck.Result result = credentials();
    write("[ a ]\nb = 2\n", "rw-rw-rw-");

    AwsFileException refusal = catchThrowableOfType(AwsFileException.class, result::repair);

    assertThat(refusal.reason()).isEqualTo(FileReason.CHANGED);
    assertThat(path).hasContent("[ a ]\nb = 2\n");
    assertThat(mode()).isEqualTo("rw-rw-rw-");
  }

  @Test
  void diff_whenOnlyAByteOrderMarkGoes_thenItIsShown() throws Exception {
    write("\ufeff[a]\nb = c\n", "rw-------");

    assertThat(credentials().diff().orElseThrow().lines())
        .extracting(line -> line.kind() + " " + line.text())
        .containsExactly("REMOVED \\ufeff[a]", "ADDED [a]", "SAME b = c");
  }

  @ParameterizedTest
  @CsvSource({
    "rw-r-----,rw-------",
    "rw----r--,rw-------",
    "rw--w----,rw-------",
    "r--r--r--,r--------",
    "rwxrwxrwx,rw-------"
  })
  void repair_whenOthersMayReadOrWriteTheCredentials_thenNoLonger(String before, String after)
      throws Exception {
    write("[a]\nb = c\n", before);
    assertThat(credentials().findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.OPEN_MODE))
        .satisfies(finding -> assertThat(finding.line()).isEmpty());

    credentials().repair();

    assertThat(mode()).isEqualTo(after);
    assertThat(credentials().findings()).isEmpty();
  }

  @Test
  void repair_whenTheFileIsALink_thenTheModeOfWhatItLeadsToChanges() throws Exception {
    write("[a]\nb = c\n", "rw-r--r--");
    Path link = Files.createSymbolicLink(folder.resolve("link"), path);

    FileCheck.ofCredentials(link, backups).look(NOW).repair();

    assertThat(mode()).isEqualTo("rw-------");
    assertThat(link).isSymbolicLink();
  }

  @ParameterizedTest
  @CsvSource({
    "region = x,rw-r--r--,false",
    "region = x,rw-rw----,true",
    "aws_secret_access_key = x,rw-r--r--,true",
    "[profile 'q2']\\naws_secret_access_key = x,rw-r--r--,true",
    "aws_secret_access_key = x,rw-------,false"
  })
  void look_whenTheConfigFileMayBeRead_thenThatMattersWhereItHoldsSecrets(
      String line, String mode, boolean told) throws Exception {
    write("[default]\n" + line.replace("\\n", "\n") + "\n", mode);

    assertThat(FileCheck.ofConfig(path, backups).look(NOW).findings())
        .extracting(FileFinding::kind)
        .filteredOn(Kind.OPEN_MODE::equals)
        .hasSize(told ? 1 : 0);
  }
}
