package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Program;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class FolderWatchTest {

  private static final long SOON_SECONDS = 20;
  private static final long QUIET_MILLIS = 700;

  @TempDir private Path home;
  private final BlockingQueue<Long> calls = new LinkedBlockingQueue<>();
  private Path folder;
  private FolderWatch watch;

  @BeforeEach
  void setUp() throws Exception {
    folder = Files.createDirectories(home.resolve("config/brevet"));
    watch = start(folder);
  }

  @AfterEach
  void tearDown() {
    watch.close();
  }

  private FolderWatch start(Path... folders) throws Exception {
    return FolderWatch.start(List.of(folders), () -> calls.add(System.nanoTime()));
  }

  private void assertTold() throws InterruptedException {
    assertThat(calls.poll(SOON_SECONDS, TimeUnit.SECONDS)).as("a call").isNotNull();
    while (calls.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) != null) {
      // What belongs to the same change.
    }
  }

  private void assertNotTold() throws InterruptedException {
    assertThat(calls.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS)).as("no call").isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo new > there",
        "echo more >> there",
        "echo new > tmp && mv tmp there",
        "rm there",
        "mkdir deeper"
      })
  void change_whenAnotherProcessMakesIt_thenTold(String command) throws Exception {
    Files.writeString(folder.resolve("there"), "old");
    assertTold();

    new Program(folder).run("", List.of("/bin/sh", "-c", "PATH=/usr/bin:/bin; " + command));

    assertTold();
  }

  @Test
  void change_whenWrittenAtomically_thenTold() throws Exception {
    new AtomicFile(folder.resolve("settings.json")).write(new byte[] {'{', '}'});

    assertTold();
  }

  @Test
  void change_whenThereIsNone_thenNothingIsToldAndNothingIsDone() throws Exception {
    long before = cpuNanos();

    assertNotTold();

    assertThat(cpuNanos() - before).isLessThan(TimeUnit.MILLISECONDS.toNanos(50));
  }

  private static long cpuNanos() {
    var threads = ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (long id : threads.getAllThreadIds()) {
      var thread = threads.getThreadInfo(id);
      if (thread != null && thread.getThreadName().equals("folder-watch")) {
        sum += threads.getThreadCpuTime(id);
      }
    }
    return sum;
  }

  @Test
  void change_whenInAnotherFolderBesideIt_thenNotTold() throws Exception {
    Files.writeString(home.resolve("config/other"), "x");
    Files.createDirectory(home.resolve("config/brevet2"));

    assertNotTold();
  }

  @Test
  void change_whenManyAtOnce_thenCallsAreApart() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
    for (int i = 0; System.nanoTime() < end; i++) {
      Files.writeString(folder.resolve("file-" + i % 20), "x");
    }

    long last = calls.take();
    int number = 1;
    Long next = calls.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    while (next != null) {
      assertThat(next - last).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(190));
      last = next;
      number++;
      next = calls.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }
    assertThat(number).isLessThanOrEqualTo(8);
  }

  @Test
  void change_whenFolderWasNotThereYet_thenItsComingAndWhatFollowsAreTold() throws Exception {
    Path later = home.resolve("a/b/c");
    try (FolderWatch _ = start(later)) {
      Files.createDirectories(later);
      assertTold();

      Files.writeString(later.resolve("deliveries.json"), "{}");
      assertTold();
    }
  }

  @Test
  void change_whenFolderIsRemovedAndMadeAgain_thenAllIsTold() throws Exception {
    Files.delete(folder);
    assertTold();

    Files.createDirectory(folder);
    assertTold();

    Files.writeString(folder.resolve("profiles.json"), "{}");
    assertTold();
  }

  @Test
  void change_whenAnotherFolderTakesItsPlace_thenThatOneIsWatched() throws Exception {
    Path old = home.resolve("old");
    Path next = Files.createDirectory(home.resolve("next"));
    Files.move(folder, old);
    Files.move(next, folder);
    assertTold();

    Files.writeString(folder.resolve("profiles.json"), "{}");
    assertTold();

    Files.writeString(old.resolve("profiles.json"), "{}");
    assertNotTold();
  }

  @Test
  void change_whenInAnyOfSeveralFolders_thenTold() throws Exception {
    Path second = Files.createDirectory(folder.resolve("state"));
    assertTold();
    watch.close();
    try (FolderWatch _ = start(folder, second)) {
      Files.writeString(second.resolve("deliveries.json"), "{}");
      assertTold();

      Files.writeString(folder.resolve("profiles.json"), "{}");
      assertTold();
    }
  }

  @Test
  void close_whenDone_thenNothingIsToldAndTheThreadEnds() throws Exception {
    watch.close();

    Files.writeString(folder.resolve("profiles.json"), "{}");

    assertNotTold();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("folder-watch")) {
        assertThat(thread.join(java.time.Duration.ofSeconds(SOON_SECONDS))).isTrue();
      }
    }
  }
}
