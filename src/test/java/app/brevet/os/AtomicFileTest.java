package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtomicFileTest {

  @TempDir Path folder;
  private Path path = Path.of("");
  private AtomicFile file = new AtomicFile(path);

  @BeforeEach
  void file() {
    path = folder.resolve("sub/file");
    file = new AtomicFile(path);
  }

  @Test
  void read_whenThereIsNoFile_thenEmpty() throws Exception {
    assertThat(file.read()).isEmpty();
  }

  @Test
  void read_whenAFolderIsThere_thenThrows() throws Exception {
    Files.createDirectories(path);

    assertThatThrownBy(file::read).isInstanceOf(IOException.class);
  }

  @Test
  void write_whenNothingIsThere_thenFolderAndFileAreTheOwnersAlone() throws Exception {
    file.write(bytes("new"));

    assertThat(path).hasContent("new");
    assertThat(mode(path)).isEqualTo("rw-------");
    assertThat(mode(folder.resolve("sub"))).isEqualTo("rwx------");
  }

  @Test
  void writeUnforced_whenAFileIsThere_thenItIsReplacedAndNothingIsLeftBeside() throws Exception {
    old("old");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));

    file.writeUnforced(bytes("new"));

    assertThat(path).hasContent("new");
    assertThat(mode(path)).isEqualTo("rw-------");
    assertThat(folder.resolve("sub").toFile().list()).containsExactly("file");
  }

  @Test
  void writeUnforced_whenAFolderIsThere_thenThrowsAndNothingIsLeftBeside() throws Exception {
    Files.createDirectories(path.resolve("full"));

    assertThatThrownBy(() -> file.writeUnforced(bytes("new")))
        .isInstanceOf(NotReplaceableException.class);

    assertThat(folder.resolve("sub").toFile().list()).containsExactly("file");
  }

  @ParameterizedTest
  @CsvSource({"rw-r--r--, rw-------", "-w-------, -w-------", "rwx------, rw-------"})
  void write_whenAFileIsThere_thenTheStricterModeStays(String before, String after)
      throws Exception {
    old("old");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(before));

    file.write(bytes("new"));

    assertThat(mode(path)).isEqualTo(after);
  }

  @Test
  void write_whenDone_thenNoTemporaryFileIsLeft() throws Exception {
    file.write(bytes("new"));

    assertThat(folder.resolve("sub")).isDirectoryNotContaining(other -> !other.equals(path));
  }

  @Test
  void write_whenAReaderHasTheOldFileOpen_thenItStillReadsTheOldBytes() throws Exception {
    old("old");
    try (var reader = Files.newInputStream(path)) {
      file.write(bytes("new"));

      assertThat(reader.readAllBytes()).isEqualTo(bytes("old"));
    }
  }

  @Test
  void write_whenItFails_thenNothingIsLeftBehind() throws Exception {
    Files.createDirectories(path.resolve("full"));

    assertThatThrownBy(() -> file.write(bytes("new"))).isInstanceOf(NotReplaceableException.class);

    assertThat(path.resolve("full")).isDirectory();
    assertThat(folder.resolve("sub")).isDirectoryNotContaining(other -> !other.equals(path));
  }

  @Test
  void tryOut_whenItCouldBeWritten_thenNothingIsChanged() throws Exception {
    old("old");

    file.tryOut(bytes("new"));

    assertThat(path).hasContent("old");
    assertThat(folder.resolve("sub")).isDirectoryNotContaining(other -> !other.equals(path));
  }

  @Test
  void tryOut_whenItCouldNotBeWritten_thenThrows() throws Exception {
    old("a file, not a folder");

    AtomicFile below = new AtomicFile(path.resolve("below"));

    assertThatThrownBy(() -> below.tryOut(bytes("new"))).isInstanceOf(IOException.class);
  }

  @Test
  void write_whenThePathIsALink_thenItsTargetIsReplaced() throws Exception {
    old("old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("sub/file"));

    new AtomicFile(link).write(bytes("new"));

    assertThat(link).isSymbolicLink();
    assertThat(path).hasContent("new");
  }

  @ParameterizedTest
  @CsvSource({"rw-r--r--, rw-r--r--", "rw-rw-r--, rw-rw-r--", "rw-------, rw-------"})
  void write_whenRightsAreKept_thenOthersReadItAsBefore(String before, String after)
      throws Exception {
    old("old");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(before));

    AtomicFile.keepingRights(path).write(bytes("new"));

    assertThat(mode(path)).isEqualTo(after);
  }

  @Test
  void write_whenALinkGoesUpBehindALinkToAFolder_thenTheFileIsWhereTheSystemFindsIt()
      throws Exception {
    Files.createDirectories(folder.resolve("real/deep"));
    Path creds = Files.writeString(folder.resolve("real/creds"), "old");
    Files.createSymbolicLink(folder.resolve("dl"), folder.resolve("real/deep"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("dl/../creds"));

    new AtomicFile(link).write(bytes("new"));

    assertThat(creds).hasContent("new");
    assertThat(link).hasContent("new");
    assertThat(folder.resolve("creds")).doesNotExist();
  }

  @Test
  void write_whenALinkLeadsIntoAFolderThatIsNotThere_thenItIsMade() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a/b/../c/file"));

    new AtomicFile(link).write(bytes("new"));

    assertThat(folder.resolve("a/c/file")).hasContent("new");
  }

  @Test
  void replace_whenTheFileHoldsWhatItHeld_thenItIsReplaced() throws Exception {
    old("old");

    assertThat(file.replace(Optional.of(bytes("old")), bytes("new"))).isTrue();

    assertThat(path).hasContent("new");
  }

  @Test
  void replace_whenSomebodyChangedTheFile_thenTheirsStays() throws Exception {
    old("theirs");

    assertThat(file.replace(Optional.of(bytes("old")), bytes("new"))).isFalse();

    assertThat(path).hasContent("theirs");
    assertThat(folder.resolve("sub")).isDirectoryNotContaining(other -> !other.equals(path));
  }

  @Test
  void replace_whenSomebodyMadeTheFile_thenTheirsStays() throws Exception {
    old("theirs");

    assertThat(file.replace(Optional.empty(), bytes("new"))).isFalse();

    assertThat(path).hasContent("theirs");
  }

  @Test
  void replace_whenSomebodyRemovedTheFile_thenNoneIsMade() throws Exception {
    assertThat(file.replace(Optional.of(bytes("old")), bytes("new"))).isFalse();

    assertThat(path).doesNotExist();
  }

  @Test
  void removeLeftovers_whenAWriterDied_thenOnlyItsTemporaryFileGoes() throws Exception {
    old("old");
    Files.createFile(path.resolveSibling(".file.brevet-1a2b.tmp"));
    Path other = Files.createFile(path.resolveSibling(".file2.brevet-1a2b.tmp"));

    file.removeLeftovers();

    assertThat(folder.resolve("sub")).isDirectoryNotContaining("glob:**/.file.*");
    assertThat(path).exists();
    assertThat(other).exists();
  }

  @Test
  void target_whenLinksGoInACircle_thenThrows() throws Exception {
    Path one = folder.resolve("one");
    Files.createSymbolicLink(one, Path.of("two"));
    Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));

    assertThatThrownBy(new AtomicFile(one)::target).isInstanceOf(FileSystemLoopException.class);
  }

  @Test
  void remove_whenThePathIsALink_thenItsTargetGoes() throws Exception {
    old("old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("sub/file"));

    new AtomicFile(link).remove();

    assertThat(path).doesNotExist();
    assertThat(link).isSymbolicLink();
  }

  private void old(String text) throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    Files.writeString(path, text);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
