package app.brevet.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.awsfile.SharedFiles;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.os.OwnerOnly;
import app.brevet.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesCheckTest {

  @TempDir Path folder;
  private Path credentials;
  private Path config;
  private FilesCheck check;

  @BeforeEach
  void files() {
    credentials = folder.resolve("credentials");
    config = folder.resolve("config");
    check =
        new FilesCheck(
            new SharedFiles(credentials, config),
            folder.resolve("backups"),
            new MutableClock(Instant.parse("2026-11-22T08:00:00Z")));
  }

  private static void write(Path path, String text) throws IOException {
    OwnerOnly.createFile(path);
    Files.writeString(path, text);
  }

  @Test
  void look_whenNoFileIsThere_thenBothAreToldAndNothingIsFound() throws Exception {
    List<CheckedFile> files = check.look();

    assertThat(files).extracting(CheckedFile::path).containsExactly(credentials, config);
    assertThat(files).allMatch(file -> file.findings().isEmpty() && !file.isRepairable());
  }

  @Test
  void repair_whenOnlyTheConfigFileIsDamaged_thenOnlyThatChanges() throws Exception {
    write(credentials, "[a]\nb = c\n");
    write(config, "[profile a]\nb = c\n[profile a]\nd = e\n");

    CheckedFile damaged =
        check.look().stream().filter(CheckedFile::isRepairable).findFirst().orElseThrow();
    damaged.repair();

    assertThat(damaged.path()).isEqualTo(config);
    assertThat(config).hasContent("[profile a]\nb = c\nd = e\n");
    assertThat(credentials).hasContent("[a]\nb = c\n");
    assertThat(check.look()).noneMatch(CheckedFile::isRepairable);
  }

  @Test
  void repair_whenTheFileChangedSince_thenTheFailureSaysSo() throws Exception {
    write(credentials, "[ a ]\nb = c\n");
    CheckedFile checked = check.look().getFirst();
    Files.writeString(credentials, "[x]\n");

    FailureException refused = catchThrowableOfType(FailureException.class, checked::repair);

    assertThat(refused.failure())
        .isInstanceOfSatisfying(
            Failure.FileUntouched.class,
            failure -> assertThat(failure.reason()).isEqualTo(FileReason.CHANGED));
    assertThat(credentials).hasContent("[x]\n");
  }

  @Test
  void look_whenAFileIsAFolder_thenTheFailureNamesIt() throws Exception {
    Files.createDirectory(config);

    FailureException refused = catchThrowableOfType(FailureException.class, check::look);

    assertThat(refused.failure())
        .isInstanceOfSatisfying(
            Failure.FileUntouched.class, failure -> assertThat(failure.file()).isEqualTo(config));
  }
}
