package app.brevet.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneInstanceProcessesTest {

  private static final long SOON = Duration.ofSeconds(30).toNanos();

  @TempDir Path folder;

  @Test
  void become_whenAnotherProcessIsTheOne_thenThatIsRaisedAndThisEnds() throws Exception {
    try (ChildJvm first = start()) {
      assertThat(first.line()).contains("one");

      for (int starts = 0; starts < 2; starts++) {
        try (ChildJvm second = start()) {
          assertThat(second.line()).contains("another");
          assertThat(second.endsWithin(SOON)).isTrue();
        }
        assertThat(first.line()).contains("raised");
      }
    }
  }

  @Test
  void become_whenTheFirstWasKilled_thenTheNextIsTheOneAndCanBeRaised() throws Exception {
    try (ChildJvm first = start()) {
      assertThat(first.line()).contains("one");
    }
    assertThat(Files.exists(folder.resolve("run/link.sock"))).isTrue();

    try (ChildJvm next = start()) {
      assertThat(next.line()).contains("one");
      try (ChildJvm second = start()) {
        assertThat(second.line()).contains("another");
      }
      assertThat(next.line()).contains("raised");
    }
  }

  @Test
  void become_whenSeveralStartAtOnce_thenOneIsTheOneAndIsRaisedByAllOthers() throws Exception {
    List<ChildJvm> all = new ArrayList<>();
    try {
      for (int starts = 0; starts < 4; starts++) {
        all.add(start());
      }
      List<ChildJvm> ones = new ArrayList<>();
      for (ChildJvm each : all) {
        Optional<String> said = each.line();
        assertThat(said).isPresent().get().isIn("one", "another");
        if (said.equals(Optional.of("one"))) {
          ones.add(each);
        }
      }

      assertThat(ones).hasSize(1);
      for (int raises = 1; raises < all.size(); raises++) {
        assertThat(ones.getFirst().line()).contains("raised");
      }
    } finally {
      all.forEach(ChildJvm::close);
    }
  }

  @Test
  void become_whenTheFirstIsStopped_thenBusy() throws Exception {
    try (ChildJvm first = start()) {
      assertThat(first.line()).contains("one");
      first.signal("STOP");

      try (ChildJvm second = start()) {
        assertThat(second.line()).contains("BUSY");
      }

      first.signal("CONT");
      assertThat(first.line()).contains("raised");
    }
  }

  private ChildJvm start() throws IOException {
    return ChildJvm.start(OneInstanceMain.class, folder.toString());
  }
}
