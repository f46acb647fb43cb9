package app.brevet.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import app.brevet.os.OwnerOnly;
import app.brevet.transfer.ActivityExport.Form;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ActivityExportTest {

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              Instant.parse("2026-11-22T13:00:00Z"),
              Event.SESSION_STARTED,
              new ProfileName("dev"),
              ""));

  @TempDir private Path folder;

  @Test
  void form_whenTheNameEndsSo_thenThatOne() {
    assertThat(Form.of(Path.of("a.csv"))).contains(Form.CSV);
    assertThat(Form.of(Path.of("/x/A.CSV"))).contains(Form.CSV);
    assertThat(Form.of(Path.of("a.jsonl"))).contains(Form.JSON_LINES);
    assertThat(Form.of(Path.of("a.json"))).isEmpty();
    assertThat(Form.of(Path.of("/"))).isEmpty();
  }

  @Test
  void write_whenThereIsNoFile_thenItIsForTheOwnerAlone() throws Exception {
    Path file = folder.resolve("a.jsonl");

    ActivityExport.write(file, Form.JSON_LINES, ENTRIES, false);

    assertThat(file)
        .hasContent(
            "{\"at\":\"2026-11-22T13:00:00Z\",\"event\":\"session-started\",\"profile\":\"dev\","
                + "\"detail\":\"\"}\n");
    assertThat(OwnerOnly.isOwnerOnly(file)).isTrue();
  }

  @Test
  void write_whenThereIsAFile_thenItIsReplacedOnlyIfThatWasAgreed() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), "mine");

    FailureException refused =
        catchThrowableOfType(
            FailureException.class, () -> ActivityExport.write(file, Form.CSV, ENTRIES, false));
    assertThat(refused.failure()).isEqualTo(new Failure.FileUntouched(file, FileReason.EXISTS, ""));
    assertThat(file).hasContent("mine");

    ActivityExport.write(file, Form.CSV, ENTRIES, true);
    assertThat(Files.readString(file)).startsWith("at,event,profile").contains(",session-started,");
    assertThat(OwnerOnly.isOwnerOnly(file)).isTrue();
  }
}
