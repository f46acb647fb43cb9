package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.awsfile.InMemoryCredentialsFile;
import app.brevet.model.AccessKeyId;
import app.brevet.model.DeliveryKind;
import app.brevet.model.Expiry;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.os.OperatingSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryByKindTest {

  private static final SessionCredentials SESSION =
      new SessionCredentials(
          new AccessKeyId("ASIA0000000000000001"),
          Secret.ofUnwipeable("secret"),
          Secret.ofUnwipeable("token"),
          new Expiry(Instant.parse("2026-11-22T20:00:00Z")));

  @TempDir private Path folder;
  private final UserProfile asFile = SessionWorld.user("dev", Optional.empty());
  private final UserProfile asProcess = asFile.withDelivery(DeliveryKind.PROCESS);
  private InMemoryCredentialsFile file;
  private Delivery delivery;

  @BeforeEach
  void setUp() {
    file = new InMemoryCredentialsFile(folder.resolve("credentials"));
    delivery = BothFiles.delivery(file, folder);
  }

  private Path config() {
    return BothFiles.config(folder);
  }

  @Test
  void deliver_whenAsProcess_thenTheConfigFileNamesBrevetAndNoSessionIsWritten() throws Exception {
    DeliveryRecord record = delivery.deliver(asProcess, SESSION);

    assertThat(config())
        .content()
        .startsWith("[profile dev]\n# Written by Brevet")
        .endsWith("\ncredential_process = /opt/brevet/bin/brevet credentials dev\n");
    assertThat(file.writes()).isZero();
    assertThat(delivery.of(asProcess.id())).containsExactly(record);
  }

  @Test
  void renew_whenAsProcess_thenNothingIsWritten() throws Exception {
    delivery.deliver(asProcess, SESSION);
    Object before = Files.getAttribute(config(), "unix:ino");

    delivery.renew(asProcess.id(), SESSION);

    assertThat(file.writes()).isZero();
    assertThat(Files.getAttribute(config(), "unix:ino")).isEqualTo(before);
  }

  private UserProfile processIn(String region) {
    return new UserProfile(
            asFile.id(),
            asFile.name(),
            asFile.accessKeyId(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Region(region)),
            SessionDuration.USER_DEFAULT,
            Optional.empty())
        .withDelivery(DeliveryKind.PROCESS);
  }

  @Test
  void deliver_whenSomebodySetAnotherRegionSince_thenThatStays() throws Exception {
    delivery.deliver(processIn("eu-west-1"), SESSION);
    Files.writeString(config(), Files.readString(config()).replace("eu-west-1", "us-west-2"));

    delivery.deliver(processIn("eu-west-1"), SESSION);
    delivery.deliver(processIn("eu-west-1"), SESSION);

    assertThat(config()).content().contains("region = us-west-2").doesNotContain("eu-west-1");
    delivery.takeBack(asProcess.id());
    assertThat(config()).hasContent("[profile dev]\nregion = us-west-2\n");
  }

  @Test
  void deliver_whenTheProfilesRegionIsAnotherNow_thenItIsWritten() throws Exception {
    delivery.deliver(processIn("eu-west-1"), SESSION);

    delivery.deliver(processIn("us-west-2"), SESSION);

    assertThat(config()).content().contains("region = us-west-2").doesNotContain("eu-west-1");
  }

  @Test
  void takeBack_whenSomebodySetAnotherRegion_thenThatStays() throws Exception {
    delivery.deliver(processIn("eu-west-1"), SESSION);
    Files.writeString(config(), Files.readString(config()).replace("eu-west-1", "us-west-2"));

    delivery.takeBack(asProcess.id());

    assertThat(config()).hasContent("[profile dev]\nregion = us-west-2\n");
  }

  @Test
  void takeBack_whenAsProcess_thenTheFileOfOursIsGone() throws Exception {
    DeliveryRecord record = delivery.deliver(asProcess, SESSION);

    assertThat(delivery.takeBack(asProcess.id())).containsExactly(record);
    assertThat(config()).doesNotExist();
    assertThat(delivery.all()).isEmpty();
  }

  @Test
  void deliver_whenTheKindChanged_thenWhatTheOtherLeftIsTakenBack() throws Exception {
    delivery.deliver(asFile, SESSION);
    delivery.deliver(asProcess, SESSION);

    assertThat(file.keyIdOf(asFile.section())).isEmpty();
    assertThat(delivery.all()).extracting(DeliveryRecord::kind).containsOnly(DeliveryKind.PROCESS);

    delivery.deliver(asFile, SESSION);

    assertThat(config()).doesNotExist();
    assertThat(delivery.all()).extracting(DeliveryRecord::kind).containsOnly(DeliveryKind.FILE);
  }

  @Test
  void move_whenAsProcessAndNoSessionLives_thenTheLineAsksForTheNewName() throws Exception {
    delivery.deliver(asProcess, SESSION);

    delivery.move(asProcess.renamed(new ProfileName("other")), Optional.empty());

    assertThat(config())
        .content()
        .doesNotContain("dev")
        .contains("[profile other]\n", "credentials other\n");
  }

  @Test
  void move_whenNothingIsDelivered_thenNothingIsWritten() throws Exception {
    delivery.move(asProcess.renamed(new ProfileName("other")), Optional.empty());

    assertThat(config()).doesNotExist();
  }

  @Test
  void check_whenTheLauncherIsNotKnown_thenSaysSo() {
    delivery = BothFiles.delivery(file, folder, Optional.empty());

    assertThat(reason()).isEqualTo(FileReason.NO_LAUNCHER);
  }

  @Test
  void check_whenNoLineCanNameTheLauncher_thenSaysSo() {
    Launcher odd = new Launcher(Path.of("/a #b/brevet"), Optional.empty(), OperatingSystem.LINUX);
    delivery = BothFiles.delivery(file, folder, Optional.of(odd));

    assertThat(reason()).isEqualTo(FileReason.ODD_LAUNCHER);
  }

  @Test
  void check_whenTheSectionIsSomebodys_thenRefuses() throws Exception {
    Files.writeString(config(), "[profile dev]\nregion = eu-west-1\n");

    assertThat(reason()).isEqualTo(FileReason.FOREIGN_SECTION);
  }

  @Test
  void deliver_whenBrevetsFilesAreElsewhere_thenTheLineSaysWhere() throws Exception {
    Launcher moved =
        new Launcher(Path.of("/b"), Optional.of(Path.of("/home/a b")), OperatingSystem.LINUX);

    BothFiles.delivery(file, folder, Optional.of(moved)).deliver(asProcess, SESSION);

    assertThat(config()).content().contains("= /b --home \"/home/a b\" credentials dev\n");
  }

  private FileReason reason() {
    FailureException refused =
        catchThrowableOfType(FailureException.class, () -> delivery.check(asProcess));
    return ((Failure.FileUntouched) refused.failure()).reason();
  }
}
