package app.brevet.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import app.brevet.os.OwnerOnly;
import app.brevet.testing.Counts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ActivityFileTest extends ActivityContract {

  @TempDir private Path folder;

  @Override
  ActivityFile activity() {
    return new ActivityFile(folder);
  }

  private Path file() {
    return folder.resolve("activity.jsonl");
  }

  private Path older() {
    return folder.resolve("activity.1.jsonl");
  }

  private void append(String text) throws IOException {
    Files.writeString(file(), text, StandardOpenOption.APPEND);
  }

  @Test
  void record_whenWritten_thenALineOfJsonForTheOwnerOnly() throws IOException {
    activity().record(new Entry(NOW, Event.TAKEN_BACK, new ProfileName("acme-dev"), "/f"));
    assertThat(file())
        .hasContent(
            "{\"at\":\"2026-11-22T13:00:00.250Z\",\"event\":\"taken-back\","
                + "\"profile\":\"acme-dev\",\"detail\":\"/f\"}\n");
    assertThat(OwnerOnly.isOwnerOnly(file())).isTrue();
  }

  @Test
  void record_whenAwsRefusedAProgram_thenItsCodeAndItsNameStandInTheLine() throws IOException {
    activity().record(refused(1, "4f2e"));
    assertThat(file())
        .hasContent(
            "{\"at\":\"2026-11-22T13:00:01.250Z\",\"event\":\"failed\",\"profile\":\"dev\","
                + "\"detail\":\"aws-not-authorized\",\"awsCode\":\"AccessDenied\","
                + "\"requestId\":\"4f2e\",\"by\":\"command-line\",\"program\":\"terraform\"}\n");
  }

  @Test
  void latest_whenALineIsOfBeforeWhoAskedWasNoted_thenNobodyKnows() throws IOException {
    Files.writeString(
        file(),
        "{\"at\":\"2026-11-22T13:00:00.250Z\",\"event\":\"taken-back\","
            + "\"profile\":\"acme-dev\",\"detail\":\"/f\"}\n");
    assertThat(activity().latest(9))
        .containsExactly(new Entry(NOW, Event.TAKEN_BACK, new ProfileName("acme-dev"), "/f"));
  }

  @Test
  void latest_whenANewerBrevetKnowsMoreAskers_thenTheEntryIsReadAllTheSame() throws IOException {
    activity().record(entry(1).askedBy(Asker.WINDOW));
    Files.writeString(file(), Files.readString(file()).replace("window", "watch"));
    assertThat(activity().latest(9)).containsExactly(entry(1));
  }

  @Test
  void find_whenTheFileIsPutAsideMeanwhile_thenEachEntryOnceAndNoneMissing() throws Exception {
    activity().record(entry(1));
    append("x".repeat(1_000_000) + "\n");
    activity().record(entry(2));
    append("x".repeat(1_000_000) + "\n");
    append(EntryLine.of(entry(3)));
    List<Entry> seen = new ArrayList<>();

    List<Entry> found =
        activity()
            .find(
                one -> {
                  if (seen.isEmpty()) {
                    activity().record(entry(4)); // Puts what is read in the place of the older one.
                  }
                  return seen.add(one);
                },
                10);

    assertThat(found).containsExactly(entry(1), entry(2), entry(3));
    assertThat(activity().latest(10)).containsExactly(entry(2), entry(3), entry(4));
  }

  @Test
  void find_whenItIsPutAsideAgainAndAgain_thenTheEntriesFollowEachOther() throws Exception {
    int rounds = Counts.of(20, 400);
    String filling = "x".repeat(1_000_000) + "\n";
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> writing =
          threads.submit(
              () -> {
                for (int i = 1; i <= rounds; i++) {
                  activity().record(entry(i));
                  append(filling);
                }
                return rounds;
              });
      while (!writing.isDone()) {
        List<Entry> found = activity().find(_ -> true, rounds);
        for (int i = 1; i < found.size(); i++) {
          assertThat(found.get(i).at()).isEqualTo(found.get(i - 1).at().plusSeconds(1));
        }
      }
      writing.get();
    }
  }

  @Test
  void find_whenItCannotBeRead_thenThatIsSaid() throws IOException {
    Files.createDirectory(file());
    assertThatExceptionOfType(ActivityException.class)
        .isThrownBy(() -> activity().find(_ -> true, 1))
        .matches(e -> e.reason() == FileReason.NOT_A_FILE && e.file().equals(file()));
    assertThat(activity().latest(1)).isEmpty();
  }

  @Test
  void recordOnce_whenManyProcessesAreRefusedAtOnce_thenOneLine() {
    int count = Counts.of(50, 200);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        Entry entry = refused(0, "id-" + i);
        threads.execute(() -> activity().recordOnce(entry, Duration.ofMinutes(1)));
      }
    }
    assertThat(activity().latest(count)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Event.class)
  void latest_whenAnyEvent_thenItComesBack(Event event) {
    Entry entry = new Entry(NOW, event, new ProfileName("acme-dev"), "");
    activity().record(entry);
    assertThat(activity().latest(1)).containsExactly(entry);
  }

  @Test
  void latest_whenLinesAreDamaged_thenTheOthers() throws IOException {
    activity().record(entry(1));
    append("not json\n\n{\"at\":\"yesterday\",\"event\":\"failed\",\"profile\":\"a\"}\n");
    append(EntryLine.of(entry(5)).replace("session-started", "of-a-newer-brevet"));
    activity().record(entry(2));
    assertThat(activity().latest(10)).containsExactly(entry(1), entry(2));
  }

  @Test
  void record_whenTheLastLineIsTorn_thenTheNewOneIsWhole() throws IOException {
    activity().record(entry(1));
    append("{\"at\":\"2026");
    activity().record(entry(2));
    assertThat(activity().latest(10)).containsExactly(entry(1), entry(2));
  }

  @Test
  void record_whenTheFileIsPastAMegabyte_thenItIsPutAsideAndStillRead() throws IOException {
    activity().record(entry(1));
    append("x".repeat(1_000_000) + "\n");
    activity().record(entry(2));
    assertThat(older()).exists();
    assertThat(Files.readAllLines(file())).hasSize(1);
    assertThat(OwnerOnly.isOwnerOnly(file())).isTrue();
    assertThat(activity().latest(10)).containsExactly(entry(1), entry(2));
  }

  @Test
  void record_whenPutAsideTwice_thenOneOldFileIsKept() throws IOException {
    for (int i = 1; i <= 3; i++) {
      activity().record(entry(i));
      append("x".repeat(1_000_000) + "\n");
    }
    assertThat(activity().latest(10)).containsExactly(entry(2), entry(3));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void record_whenItCannotBeWritten_thenTheFaultIsKeptUntilItCan() throws IOException {
    ActivityFile activity = activity();
    Files.createDirectory(file());
    activity.record(entry(1));
    assertThat(activity.lastFault()).isPresent();
    Files.delete(file());
    activity.record(entry(2));
    assertThat(activity.lastFault()).isEmpty();
    assertThat(activity.latest(10)).containsExactly(entry(2));
  }

  @Test
  void record_whenManyAtOnce_thenEachLineIsWhole() {
    int count = Counts.of(50, 200);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        Entry entry = entry(i);
        threads.execute(() -> activity().record(entry));
      }
    }
    assertThat(activity().latest(count)).hasSize(count);
  }
}
