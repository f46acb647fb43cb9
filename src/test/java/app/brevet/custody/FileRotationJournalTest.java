package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileRotationJournalTest {

  private static final ProfileId PROFILE = ProfileId.random();

  @TempDir private Path state;

  @Test
  void find_whenALaterBrevetWroteIt_thenRefusedAndItStays() throws Exception {
    FileRotationJournal journal = new FileRotationJournal(state);
    journal.write(
        Rotation.of(PROFILE, new AccessKeyId("AKIAIOSFODNN7EXAMPLE"), Duration.ofHours(1)));
    Path file = state.resolve("rotations").resolve(PROFILE + ".json");
    String later = Files.readString(file).replaceFirst(": *1,", ": 2,");
    Files.writeString(file, later);

    Failure failure =
        catchThrowableOfType(FailureException.class, () -> journal.find(PROFILE)).failure();

    assertThat(failure)
        .isInstanceOfSatisfying(
            Failure.FileUntouched.class,
            untouched -> {
              assertThat(untouched.reason()).isEqualTo(FileReason.DAMAGED);
              assertThat(untouched.detail()).contains("version");
            });
    assertThat(file).content().isEqualTo(later);
  }
}
