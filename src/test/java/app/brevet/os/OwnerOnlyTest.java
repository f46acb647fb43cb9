package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerOnlyTest {

  @TempDir Path folder;

  @Test
  void createFile_whenNothingIsThere_thenTheOwnersAlone() throws Exception {
    OwnerOnly.createFile(folder.resolve("f"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("f"))))
        .isEqualTo("rw-------");
  }

  @Test
  void createFile_whenOneIsThere_thenThrows() throws Exception {
    OwnerOnly.createFile(folder.resolve("f"));

    assertThatThrownBy(() -> OwnerOnly.createFile(folder.resolve("f")))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void createFolders_whenSeveralAreMissing_thenEachIsTheOwnersAlone() throws Exception {
    OwnerOnly.createFolders(folder.resolve("a/b"));

    for (String name : new String[] {"a", "a/b"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void createFolders_whenAFileIsInTheWay_thenThrows() throws Exception {
    Files.createFile(folder.resolve("a"));

    assertThatThrownBy(() -> OwnerOnly.createFolders(folder.resolve("a/b")))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @CsvSource({"rw-------, true", "r--------, true", "rw-r-----, false", "rw----r--, false"})
  void isOwnerOnly_whenAMode_thenWhetherOthersMayNothing(String mode, boolean expected)
      throws Exception {
    Path file = Files.createFile(folder.resolve("f"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

    assertThat(OwnerOnly.isOwnerOnly(file)).isEqualTo(expected);
  }
}
