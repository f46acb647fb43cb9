package app.brevet.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.awsfile.SharedCredentialsFile;
import app.brevet.awsfile.SharedFiles;
import app.brevet.catalog.InMemoryCatalog;
import app.brevet.model.AccessKeyId;
import app.brevet.model.CheckupFinding;
import app.brevet.model.CheckupFinding.Fault;
import app.brevet.model.CheckupFinding.Kind;
import app.brevet.model.Expiry;
import app.brevet.model.FailureException;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.UserProfile;
import app.brevet.session.BothFiles;
import app.brevet.session.Delivery;
import app.brevet.session.SessionWorld;
import app.brevet.testing.MutableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AwsFilesCheckTest {

  @TempDir private Path folder;
  private final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T08:00:00Z"));
  private final UserProfile dev = SessionWorld.user("dev", Optional.empty());
  private Path credentials;
  private AwsFilesCheck check;

  @BeforeEach
  void deliver() throws Exception {
    credentials = folder.resolve("credentials");
    Delivery delivery =
        BothFiles.delivery(
            new SharedCredentialsFile(credentials, folder.resolve("backups")), folder);
    SharedFiles files = new SharedFiles(credentials, BothFiles.config(folder));
    check =
        new AwsFilesCheck(
            new FilesCheck(files, folder.resolve("backups"), clock),
            delivery,
            new InMemoryCatalog(dev));
    delivery.deliver(
        dev,
        new SessionCredentials(
            new AccessKeyId("ASIA0000000000000001"),
            Secret.ofUnwipeable("secret"),
            Secret.ofUnwipeable("token"),
            new Expiry(clock.instant().plus(Duration.ofHours(1)))));
  }

  private List<CheckupFinding> found() throws FailureException {
    return check.look().findings();
  }

  private void append(String text) throws Exception {
    Files.writeString(credentials, text, StandardOpenOption.APPEND);
  }

  @Test
  void look_whenTheSessionLives_thenNothingIsFound() throws Exception {
    assertThat(found()).isEmpty();
  }

  @Test
  void look_whenTheSessionIsPastItsEnd_thenItIsToldByItsProfileAndNotCounted() throws Exception {
    clock.advance(Duration.ofHours(2));

    assertThat(found())
        .containsExactly(
            new Fault(Kind.SESSION_OVER, "dev", "dev", Optional.of(credentials), "", false));
  }

  @Test
  void look_whenAnothersSessionIsPastItsEnd_thenItIsCounted() throws Exception {
    append("[other]\naws_session_token = t\nexpiration = 2026-11-21T08:00:00Z\njunk\n");

    assertThat(found())
        .containsExactly(
            new Fault(Kind.FILE_FINDINGS, "", "", Optional.of(credentials), "2", false));
  }
}
