package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.BrevetHome;
import app.brevet.testing.Ran;
import app.brevet.testing.RealPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FullDiskIT {

  private static final String SCRIPT =
      """
      mount -t tmpfs -o size=64k none "$AWS_DIR" &&
      cp "$AWS_DIR".before "$AWS_DIR"/credentials &&
      { dd if=/dev/zero of="$AWS_DIR"/fill bs=1k 2>/dev/null; true; } &&
      { "$@"; code=$?; cp "$AWS_DIR"/credentials "$AWS_DIR".after; exit $code; }
      """;

  @TempDir private Path folder;

  @Test
  void start_whenTheDiskIsFull_thenExit7AndTheFileAsBefore() throws Exception {
    RealPart.require("unshare -Urm", FullDiskIT::canUnshare);
    try (SandboxWorld world = new SandboxWorld()) {
      BrevetHome home = world.home(folder);
      world.addUser(home).expect(0);
      Path aws = Files.createDirectories(home.home().resolve(".aws"));
      String before = "[other]\nregion = eu-west-1\n# " + "x".repeat(2000) + "\n";
      Files.writeString(aws.resolveSibling(".aws.before"), before);
      home.set("AWS_DIR", aws.toString());
      home.wrappedBy("setsid", "--wait", "unshare", "-Urm", "sh", "-c", SCRIPT, "sh");

      Ran ran =
          home.brevet("start", "alice", "--mfa-code", world.phone().nextCode(), "--json").expect(7);

      assertThat(ran.error().string("reason")).isEqualTo("file-no-space");
      assertThat(Files.readString(aws.resolveSibling(".aws.after"))).isEqualTo(before);
    }
  }

  private static boolean canUnshare() {
    try {
      return new ProcessBuilder("unshare", "-Urm", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
