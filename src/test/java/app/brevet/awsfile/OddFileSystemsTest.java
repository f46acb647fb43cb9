package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.ChildJvm;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real mounts, in a mount namespace of their own that ends with the process.
class OddFileSystemsTest {

  private static final String SCRIPT =
      """
      folder=$1; setup=$2; shift 2
      cd "$folder" || exit 1
      mkdir disk
      mount -t tmpfs -o size=64k,mode=700 tmpfs disk || exit 1
      printf '[a]\\nk = v\\n' > disk/credentials
      chmod 600 disk/credentials
      eval "$setup"
      echo go | "$@"
      echo "file:"
      cat disk/credentials
      """;

  @TempDir Path home;

  @BeforeEach
  void mountsAreAllowed() {
    RealPart.require("unshare", OddFileSystemsTest::mayMount);
  }

  @Test
  void put_whenTheDiskIsFull_thenSaysSoAndTheFileIsAsItWas() throws Exception {
    List<String> lines = put("cat /dev/zero > disk/filler 2> /dev/null");

    assertThat(lines)
        .containsExactly("ready", "NO_SPACE: No space left on device", "file:", "[a]", "k = v");
  }

  @Test
  void put_whenTheDiskIsFullAndTheFileHasAnotherName_thenTheFileIsAsItWas() throws Exception {
    List<String> lines =
        put(
            "head -c 4070 /dev/zero | tr '\\0' '#' >> disk/credentials; ln disk/credentials disk/b;"
                + " cat /dev/zero > disk/filler 2> /dev/null");

    assertThat(lines.get(1)).isEqualTo("NO_SPACE: No space left on device");
    assertThat(lines.subList(3, lines.size())).containsExactly("[a]", "k = v", "#".repeat(4070));
  }

  @Test
  void put_whenTheDiskOfTheCopiesIsFull_thenTheFileAndTheCopiesAreAsTheyWere() throws Exception {
    Path path = Files.writeString(home.resolve("credentials"), "[a]\nk = w\n");
    new Backups(home.resolve("backups")).keep(path, Files.readAllBytes(path));
    Files.move(home.resolve("backups"), home.resolve("kept"));

    List<String> lines =
        put(
            "cp disk/credentials outer; mkdir backups; mount --bind disk backups;"
                + " cp -r kept/. backups; cat /dev/zero > disk/filler 2> /dev/null;"
                + " rm disk/credentials; ln -s ../outer disk/credentials;"
                + " cat /dev/zero >> disk/filler 2> /dev/null");

    assertThat(lines.get(1)).startsWith("NO_SPACE: ");
    assertThat(lines.subList(2, lines.size())).containsExactly("file:", "[a]", "k = v");
  }

  @Test
  void put_whenTheMountIsReadOnly_thenSaysSoAndTheFileIsAsItWas() throws Exception {
    List<String> lines = put("mount -o remount,ro disk");

    assertThat(lines.get(1)).startsWith("NOT_WRITABLE: ");
    assertThat(lines.subList(2, lines.size())).containsExactly("file:", "[a]", "k = v");
  }

  @Test
  void put_whenTheFileIsMountedByItself_thenIsWrittenInPlaceAfterACopy() throws Exception {
    List<String> lines = put("cp disk/credentials outer; mount --bind outer disk/credentials");

    assertThat(lines).startsWith("ready", "ok", "file:", "[a]", "k = v", "", "[work]");
    assertThat(home.resolve("outer")).content().contains("[work]");
    assertThat(home.resolve("backups")).isDirectoryContaining("glob:**/credentials-*");
  }

  private List<String> put(String setup) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("unshare", "-Urm", "sh", "-c", SCRIPT, "sh", home.toString(), setup));
    command.addAll(
        ChildJvm.command(
            WriterMain.class,
            home.resolve("disk/credentials").toString(),
            home.resolve("backups").toString(),
            "work",
            "1"));
    try (ChildJvm child = ChildJvm.start(command)) {
      return child.lines();
    }
  }

  private static boolean mayMount() {
    try {
      return Files.isExecutable(Path.of("/usr/bin/unshare"))
          && new ProcessBuilder("unshare", "-Urm", "mount", "-t", "tmpfs", "tmpfs", "/mnt")
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
