package app.brevet.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketPlaceTest {

  private static final String LONG = "a-folder-whose-name-is-long/".repeat(4);

  @TempDir Path home;
  @TempDir Path temporary;

  @Test
  void in_whenThePathFits_thenIsInTheFolder() throws Exception {
    assertThat(SocketPlace.in(home.resolve("run"), temporary))
        .isEqualTo(home.toRealPath().resolve("run/link.sock"));
  }

  @Test
  void in_whenThePathIsTooLong_thenIsInAShortFolderOfTheOwnersOnly() throws Exception {
    Path socket = SocketPlace.in(home.resolve(LONG), temporary);

    assertThat(socket.startsWith(temporary)).isTrue();
    assertThat(mode(folderOf(socket))).isEqualTo("rwx------");
    assertThat(SocketPlace.in(home.resolve(LONG), temporary)).isEqualTo(socket);
    assertThat(SocketPlace.in(home.resolve(LONG + "other"), temporary)).isNotEqualTo(socket);
    try (Listener _ = Listener.start(socket, request -> request)) {
      assertThat(socket).exists();
    }
  }

  @Test
  void in_whenTheFolderIsNamedThroughALink_thenIsTheSame() throws Exception {
    Path link = Files.createSymbolicLink(home.resolve("link"), temporary);

    assertThat(SocketPlace.in(link.resolve("run"), temporary))
        .isEqualTo(SocketPlace.in(temporary.resolve("run"), temporary));
  }

  @Test
  void in_whenTheShortFolderWasOpenToOthers_thenIsClosedToThem() throws Exception {
    Path socket = SocketPlace.in(home.resolve(LONG), temporary);
    Files.setPosixFilePermissions(folderOf(socket), PosixFilePermissions.fromString("rwxrwxrwx"));

    SocketPlace.in(home.resolve(LONG), temporary);
    assertThat(mode(folderOf(socket))).isEqualTo("rwx------");
  }

  @Test
  void in_whenALinkIsWhereTheShortFolderShouldBe_thenThrows() throws Exception {
    Path place = folderOf(SocketPlace.in(home.resolve(LONG), temporary));
    Files.delete(place);
    Files.createSymbolicLink(place, Files.createDirectory(temporary.resolve("elsewhere")));

    assertThatThrownBy(() -> SocketPlace.in(home.resolve(LONG), temporary))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("belongs to somebody else");
  }

  private static Path folderOf(Path socket) {
    return socket.resolve("..").normalize();
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
