package app.brevet.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.awsfile.InMemoryCredentialsFile;
import app.brevet.awsfile.SharedFiles;
import app.brevet.model.AccessKeyId;
import app.brevet.model.DeliveryKind;
import app.brevet.model.Expiry;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.UserProfile;
import app.brevet.session.BothFiles;
import app.brevet.session.Delivery;
import app.brevet.session.SessionWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A config file that was the current one once, and is another than that of now.
class AwsFileBackupsTest {

  private static final SessionCredentials SESSION =
      new SessionCredentials(
          new AccessKeyId("ASIA0000000000000001"),
          Secret.ofUnwipeable("secret"),
          Secret.ofUnwipeable("token"),
          new Expiry(Instant.parse("2026-11-22T20:00:00Z")));
  private static final String OTHERS = "[profile a]\nregion = x\n";

  @TempDir private Path folder;
  private final UserProfile user =
      SessionWorld.user("dev", Optional.empty()).withDelivery(DeliveryKind.PROCESS);
  private Delivery delivery;
  private Path once;
  private AwsFileBackups backups;

  @BeforeEach
  void deliver() throws Exception {
    delivery = BothFiles.delivery(new InMemoryCredentialsFile(folder.resolve("c")), folder);
    once = Files.writeString(BothFiles.config(folder), OTHERS);
    delivery.deliver(user, SESSION);
    backups =
        new AwsFileBackups(
            new SharedFiles(folder.resolve("now/credentials"), folder.resolve("now/config")),
            folder.resolve("backups"),
            delivery);
  }

  private void undo() throws Exception {
    backups.undoing(once).orElseThrow().make();
  }

  @Test
  void undoing_whenBrevetsEntryLivesInIt_thenThatStays() throws Exception {
    String delivered = Files.readString(once);
    Files.writeString(once, delivered + "\n[profile b]\nregion = y\n");

    undo();

    assertThat(once).hasContent(delivered);
  }

  @Test
  void undoing_whenBrevetsEntryWasStopped_thenThatDoesNotComeBack() throws Exception {
    Files.writeString(once, Files.readString(once) + "\n[profile b]\nregion = y\n");
    delivery.takeBack(user.id());
    Files.writeString(once, OTHERS);

    undo();

    assertThat(once).hasContent(OTHERS + "\n[profile b]\nregion = y\n");
  }
}
