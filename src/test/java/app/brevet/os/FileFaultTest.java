package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileFaultTest {

  @TempDir private Path folder;

  private static FileSystemException said(String reason) {
    return new FileSystemException("/f", null, reason);
  }

  @Test
  void reading_whenDenied_thenNotAllowed() {
    assertThat(FileFault.reading(new AccessDeniedException("/f"))).isEqualTo(FileFault.NOT_ALLOWED);
  }

  @Test
  void writing_whenTheFileIsImmutable_thenNotAllowed() {
    assertThat(FileFault.writing(folder.resolve("f"), said("Operation not permitted")))
        .isEqualTo(FileFault.NOT_ALLOWED);
  }

  @Test
  void reading_whenAFolder_thenNotAFile() {
    assertThat(FileFault.reading(said("Is a directory"))).isEqualTo(FileFault.NOT_A_FILE);
  }

  @Test
  void reading_whenTheNameOfTheFileSaysSo_thenThatDoesNotCount() {
    IOException fault = new FileSystemException("/Is a directory", null, "Input/output error");
    assertThat(FileFault.reading(fault)).isEqualTo(FileFault.OTHER);
  }

  @Test
  void writing_whenNoRoom_thenNoSpace() {
    assertThat(FileFault.writing(folder.resolve("f"), said("No space left on device")))
        .isEqualTo(FileFault.NO_SPACE);
  }

  @Test
  void writing_whenTheDiskIsFullInAnotherLanguage_thenTheFigureCounts() {
    Path full = Path.of("/proc/self/f"); // A file system without any room.
    assumeThat(Files.isDirectory(Path.of("/proc/self"))).isTrue();
    assertThat(FileFault.writing(full, said("Auf dem Gerät ist kein Speicherplatz mehr")))
        .isEqualTo(FileFault.NO_SPACE);
  }

  @Test
  void writing_whenAFolderIsThere_thenNotAFile() {
    assertThat(FileFault.writing(folder, said("Directory not empty")))
        .isEqualTo(FileFault.NOT_A_FILE);
  }

  @Test
  void writing_whenReadOnly_thenNotAllowed() {
    assertThat(FileFault.writing(folder.resolve("f"), said("Read-only file system")))
        .isEqualTo(FileFault.NOT_ALLOWED);
  }

  @Test
  void writing_whenAnythingElse_thenOther() {
    assertThat(FileFault.writing(folder.resolve("f"), said("Input/output error")))
        .isEqualTo(FileFault.OTHER);
  }
}
