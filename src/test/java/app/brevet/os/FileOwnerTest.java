package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What root leaves in a user's folder; only root can try it.
class FileOwnerTest {

  private static final FileOwner USER = new FileOwner(1000, 1001);

  @TempDir Path folder;
  private Path home = Path.of("");

  @BeforeEach
  void homeOfAUser() throws Exception {
    boolean root = FileOwner.of(folder).filter(owner -> owner.user() == 0).isPresent();
    if (!root) {
      System.out.println("skipped: only root can give files away");
    }
    assumeThat(root).isTrue();
    home = Files.createDirectory(folder.resolve("home"));
    USER.take(home);
  }

  @Test
  void write_whenTheFileIsAUsers_thenItStaysTheUsers() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "old");
    USER.take(file);

    new AtomicFile(file).write(new byte[] {'n'});

    assertThat(file).hasContent("n");
    assertThat(owner(file)).contains(USER);
  }

  @Test
  void write_whenTheFileIsRootsInAUsersFolder_thenItStaysRoots() throws Exception {
    Path file = Files.writeString(home.resolve("file"), "old");

    new AtomicFile(file).write(new byte[] {'n'});

    assertThat(owner(file)).contains(new FileOwner(0, 0));
  }

  @Test
  void write_whenNothingWasThere_thenFolderAndFileAreTheUsers() throws Exception {
    new AtomicFile(home.resolve("sub/file")).write(new byte[] {'n'});

    assertThat(owner(home.resolve("sub"))).contains(USER);
    assertThat(owner(home.resolve("sub/file"))).contains(USER);
  }

  @Test
  void acquire_whenTheFolderIsAUsers_thenTheLockIsTheUsers() throws Exception {
    try (FileLock lock =
        FileLock.acquire(home.resolve(".lock"), Duration.ofSeconds(1)).orElseThrow()) {
      assertThat(lock).isNotNull();
    }

    assertThat(owner(home.resolve(".lock"))).contains(USER);
  }

  @Test
  void createFile_whenTheFolderIsRoots_thenTheFileIsRoots() throws Exception {
    OwnerOnly.createFile(folder.resolve("file"));

    assertThat(owner(folder.resolve("file")).orElseThrow().user()).isZero();
  }

  private static Optional<FileOwner> owner(Path file) throws IOException {
    return FileOwner.of(file);
  }
}
