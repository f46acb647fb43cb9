package app.brevet.keychain.vault;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.RealPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is really full: a file system of 64 KB in memory, which only our process sees.
class VaultOnFullDiskTest {

  private static final String MOUNT = "mount -t tmpfs -o size=64k none \"$0\" && exec \"$@\"";

  @TempDir Path disk;

  @Test
  void put_whenTheDiskIsFull_thenNotWrittenAndNothingIsLost() throws Exception {
    RealPart.require("unshare", () -> run("true").isEmpty());
    String said =
        run(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            FullDiskProgram.class.getName(),
            disk.toString());
    Matcher outcome =
        Pattern.compile("stored (\\d+), then NOT_WRITTEN, there (\\d+)").matcher(said);
    assertThat(outcome.find()).as(said).isTrue();
    assertThat(outcome.group(1)).isNotEqualTo("0").isEqualTo(outcome.group(2));
  }

  private String run(String... command) {
    List<String> line =
        new ArrayList<>(List.of("unshare", "-Urm", "sh", "-c", MOUNT, disk.toString()));
    line.addAll(List.of(command));
    try {
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
