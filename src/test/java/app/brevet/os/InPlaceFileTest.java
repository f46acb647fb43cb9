package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InPlaceFileTest {

  @TempDir Path folder;
  private Path path = Path.of("");

  @BeforeEach
  void file() throws IOException {
    path = Files.writeString(folder.resolve("file"), "before");
  }

  @Test
  void hasOtherNames_whenHardLinked_thenYes() throws Exception {
    assertThat(new InPlaceFile(path).hasOtherNames()).isFalse();

    Files.createLink(folder.resolve("other"), path);

    assertThat(new InPlaceFile(path).hasOtherNames()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "much longer than before"})
  void replace_whenUnchanged_thenTheSameFileHoldsTheNewBytes(String text) throws Exception {
    Path other = Files.createLink(folder.resolve("other"), path);

    assertThat(new InPlaceFile(path).replace(bytes("before"), bytes(text))).isTrue();

    assertThat(Files.readString(other)).isEqualTo(text);
  }

  @Test
  void replace_whenSomebodyChangedTheFile_thenTheirsStays() throws Exception {
    Files.writeString(path, "theirs");

    assertThat(new InPlaceFile(path).replace(bytes("before"), bytes("new"))).isFalse();

    assertThat(path).hasContent("theirs");
  }

  @Test
  void replace_whenOthersCouldReadIt_thenTheyCanNoMore() throws Exception {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));

    new InPlaceFile(path).replace(bytes("before"), bytes("new"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
