package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindsTest {

  private static final ProfileName WORK = new ProfileName("work");

  @TempDir Path home;
  private Path path = Path.of("");
  private SharedCredentialsFile file = new SharedCredentialsFile(path, path);

  @BeforeEach
  void file() {
    path = home.resolve(".aws/credentials");
    file = new SharedCredentialsFile(path, home.resolve("backups"));
  }

  @Test
  void put_whenNothingIsThere_thenFolderAndFileAreTheOwnersAlone() throws Exception {
    put();

    assertThat(mode(home.resolve(".aws"))).isEqualTo("rwx------");
    assertThat(mode(path)).isEqualTo("rw-------");
    assertThat(mode(path.resolveSibling(".brevet.lock"))).isEqualTo("rw-------");
  }

  @ParameterizedTest
  @CsvSource({"rw-r--r--", "rw-rw----", "rwxr-xr-x", "rw-------"})
  void put_whenAFileIsThere_thenItIsTheOwnersAlone(String before) throws Exception {
    write(path, "");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(before));

    put();

    assertThat(mode(path)).isEqualTo("rw-------");
  }

  @Test
  void put_whenTheWriterBeforeDied_thenItsTemporaryFileGoes() throws Exception {
    write(path.resolveSibling(".credentials.brevet-dead.tmp"), "half");

    put();

    assertThat(names(home.resolve(".aws"))).containsExactly(".brevet.lock", "credentials");
  }

  @Test
  void put_whenTheFileIsALink_thenItStaysOneAndItsTargetIsWritten() throws Exception {
    Path target = home.resolve("dotfiles/credentials");
    write(target, "[a]\n");
    link("../dotfiles/credentials");

    put();

    assertThat(path).isSymbolicLink();
    assertThat(target).content().startsWith("[a]\n\n[work]\n");
  }

  @Test
  void put_whenTheFolderIsALink_thenTheFileBehindItIsWritten() throws Exception {
    Path real = Files.createDirectories(home.resolve("deep/real"));
    write(home.resolve("deep/shared"), "[a]\n");
    Files.createSymbolicLink(home.resolve(".aws"), real);
    Files.createSymbolicLink(real.resolve("credentials"), Path.of("../shared"));

    put();

    assertThat(home.resolve("deep/shared")).content().startsWith("[a]\n\n[work]\n");
  }

  @Test
  void put_whenTheLinkDangles_thenWhatItNamesIsMadeAndTakenBack() throws Exception {
    Path target = home.resolve("dotfiles/credentials");
    link("../dotfiles/credentials");

    Receipt receipt = put();

    assertThat(target).isRegularFile();
    assertThat(receipt.createdFile()).isTrue();
    file.takeBack(receipt);
    assertThat(target).doesNotExist();
    assertThat(path).isSymbolicLink();
  }

  @Test
  void put_whenTheFileHasAnotherName_thenBothNamesShowTheNewTextAndACopyIsKept() throws Exception {
    Path other = home.resolve("other");
    write(path, "[a]\n");
    Files.createLink(other, path);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));

    Receipt receipt = put();

    assertThat(other).content().startsWith("[a]\n\n[work]\n");
    assertThat(mode(path)).isEqualTo("rw-------");
    assertThat(copies()).singleElement().satisfies(copy -> assertThat(copy).hasContent("[a]\n"));
    assertThat(mode(copies().getFirst())).isEqualTo("rw-------");
    file.takeBack(receipt);
    assertThat(other).hasContent("[a]\n");
  }

  @Test
  void put_whenWrittenInPlaceOften_thenTheStateBeforeTheLastWriteIsKept() throws Exception {
    write(path, "[a]\n");
    Files.createLink(home.resolve("other"), path);

    for (int i = 1; i <= 13; i++) {
      file.put(WORK, TestSessions.session(i), TestSessions::noneIsOurs);
    }

    assertThat(copies())
        .singleElement()
        .satisfies(copy -> assertThat(copy).content().contains("ASIA0000000000000012"));
  }

  private Receipt put() throws AwsFileException {
    return file.put(WORK, TestSessions.session(1), TestSessions::noneIsOurs);
  }

  private void link(String target) throws IOException {
    Files.createDirectories(home.resolve(".aws"));
    Files.createSymbolicLink(path, Path.of(target));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Path> copies() throws IOException {
    return new Backups(home.resolve("backups")).copies(path).stream().map(KeptCopy::path).toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
  }
}
