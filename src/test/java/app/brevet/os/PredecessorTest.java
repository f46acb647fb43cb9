package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredecessorTest {

  @TempDir Path folder;

  @Test
  void writtenSince_whenNobodyWrote_thenEmpty() throws Exception {
    Path path = Files.writeString(folder.resolve("f"), "old");
    try (Predecessor old = Predecessor.of(path)) {
      new AtomicFile(path).write(bytes("new"));

      assertThat(old.writtenSince(bytes("old"))).isEmpty();
    }
  }

  @Test
  void writtenSince_whenAToolHadTheFileOpen_thenWhatItWrote() throws Exception {
    Path path = Files.writeString(folder.resolve("f"), "old");
    try (Predecessor old = Predecessor.of(path);
        var tool = Files.newOutputStream(path)) {
      new AtomicFile(path).write(bytes("new"));
      tool.write(bytes("theirs"));

      assertThat(old.writtenSince(bytes("old"))).contains(bytes("theirs"));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
