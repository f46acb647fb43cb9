package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Counts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several writers that all found no file.
class FirstFileTest {

  private static final int WRITERS = 4;

  @TempDir Path folder;

  @Test
  void replace_whenOthersMakeTheFileToo_thenOneIsFirstAndKeepsItsText() throws Exception {
    int count = Counts.of(300, 5_000);
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      for (int round = 0; round < count; round++) {
        Path path = folder.resolve("file" + round);
        List<Integer> first = firstOf(path, threads);

        assertThat(first).hasSize(1);
        assertThat(path).hasContent("text of " + first.getFirst());
        Files.delete(path);
      }
    }
    assertThat(folder).isEmptyDirectory();
  }

  private static List<Integer> firstOf(Path path, ExecutorService threads) throws Exception {
    CyclicBarrier start = new CyclicBarrier(WRITERS);
    List<Future<Boolean>> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      byte[] text = ("text of " + i).getBytes(StandardCharsets.UTF_8);
      writers.add(
          threads.submit(
              () -> {
                start.await();
                return new AtomicFile(path).replace(Optional.empty(), text);
              }));
    }
    List<Integer> first = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      if (writers.get(i).get()) {
        first.add(i);
      }
    }
    return first;
  }
}
