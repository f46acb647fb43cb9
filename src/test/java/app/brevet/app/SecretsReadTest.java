package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.session.SecretsProgram;
import app.brevet.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// What is left in the heap, garbage included, where the items of a vault and a cached session were
/// read and wiped: no array holds one of their secrets alone, as that of a string would. The text
/// of the whole vault is another matter: it passes through the ciphers' own buffers.
@TestInstance(Lifecycle.PER_CLASS)
final class SecretsReadTest {

  private static final String NO_SECRET = "f0und as an argument of its own";

  private final List<String> ofVault =
      List.of("pl4nted key one of a test", "pl4nted key two of a test", "pl4nted seed of a test");
  private final List<String> ofSession =
      List.of("pl4nted session secret of a test", "pl4nted session token of a test");
  private HeapSearch heap;

  @BeforeAll
  void story(@TempDir Path folder) throws IOException {
    List<String> kept = new ArrayList<>(List.of(folder.toString(), "keep"));
    kept.addAll(ofVault);
    kept.addAll(ofSession);
    run(kept);
    Path dump = folder.resolve("read.hprof");
    run(List.of(folder.toString(), "read", dump.toString(), NO_SECRET));
    heap = HeapSearch.in(dump);
  }

  private static void run(List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Xmn256m", // No collection: what was garbage once is still there.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SecretsProgram.class.getName()));
    command.addAll(arguments);
    try (ChildJvm child = ChildJvm.start(command)) {
      assertThat(child.line()).isEqualTo(Optional.of("done"));
    }
  }

  /// Else none of the others could fail.
  @Test
  void search_whenATextIsAString_thenItIsFound() {
    assertThat(heap.hasArrayOf(NO_SECRET)).isTrue();
  }

  @Test
  void vault_whenSeveralItemsWereRead_thenNoStringOfTheirSecretsWasMade() {
    assertThat(ofVault).noneMatch(heap::hasArrayOf);
  }

  @Test
  void session_whenItWasReadFromTheCache_thenNoStringOfItsSecretsWasMade() {
    assertThat(ofSession).noneMatch(heap::hasArrayOf);
  }
}
