package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.awsfile.InMemoryCredentialsFile;
import app.brevet.awsfile.Receipt;
import app.brevet.awsfile.SharedConfigFile;
import app.brevet.catalog.InMemoryCatalog;
import app.brevet.model.AccessKeyId;
import app.brevet.model.CheckupFinding;
import app.brevet.model.CheckupFinding.Failed;
import app.brevet.model.CheckupFinding.Fault;
import app.brevet.model.CheckupFinding.Kind;
import app.brevet.model.CheckupFinding.Shadowed;
import app.brevet.model.DeliveryKind;
import app.brevet.model.Expiry;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileDiff;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.Shadow;
import app.brevet.model.UserProfile;
import app.brevet.os.OperatingSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeliveryCheckTest {

  private static final SessionCredentials SESSION =
      new SessionCredentials(
          new AccessKeyId("ASIA0000000000000001"),
          Secret.ofUnwipeable("secret"),
          Secret.ofUnwipeable("token"),
          new Expiry(Instant.parse("2026-11-22T20:00:00Z")));

  @TempDir private Path folder;
  private final UserProfile dev = SessionWorld.user("dev", Optional.empty());
  private final UserProfile asProcess = dev.withDelivery(DeliveryKind.PROCESS);
  private final InMemoryCatalog catalog = new InMemoryCatalog(asProcess);
  private InMemoryCredentialsFile file;
  private DeliveryRecords records;
  private Launcher launcher;

  @BeforeEach
  void setUp() throws Exception {
    file = new InMemoryCredentialsFile(folder.resolve("credentials"));
    records = new DeliveryRecords(folder);
    launcher = launcher("brevet");
  }

  private Launcher launcher(String name) throws IOException {
    Path program = Files.createDirectories(folder.resolve("bin")).resolve(name);
    Files.writeString(program, "#!/bin/sh\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return new Launcher(program, Optional.empty(), OperatingSystem.LINUX);
  }

  private Path config() {
    return BothFiles.config(folder);
  }

  private Delivery delivery() {
    return BothFiles.delivery(file, folder, Optional.of(launcher));
  }

  private Diagnosis look() throws FailureException {
    return look(Optional.of(launcher));
  }

  private Diagnosis look(Optional<Launcher> startedBy) throws FailureException {
    return new DeliveryCheck(
            catalog,
            delivery(),
            _ -> file,
            path -> new SharedConfigFile(path, folder.resolve("backups")),
            records,
            startedBy)
        .look();
  }

  private Fault only(Diagnosis diagnosis) {
    assertThat(diagnosis.findings()).singleElement().isInstanceOf(Fault.class);
    return (Fault) diagnosis.findings().getFirst();
  }

  private static Kind kind(Fault fault) {
    return fault.kind();
  }

  @Test
  void look_whenNothingIsDelivered_thenNothingIsFound() throws Exception {
    assertThat(look()).isEqualTo(Diagnosis.of(List.of()));
  }

  @Test
  void look_whenAllStandsAsItWasDelivered_thenNothingIsFound() throws Exception {
    UserProfile other = SessionWorld.user("other", Optional.empty());
    catalog.change(_ -> List.of(asProcess, other));
    delivery().deliver(asProcess, SESSION);
    delivery().deliver(other, SESSION);

    assertThat(look()).isEqualTo(Diagnosis.of(List.of()));
  }

  @Test
  void look_whenTheLauncherMoved_thenToldAndMended() throws Exception {
    delivery().deliver(asProcess, SESSION);
    Path old = launcher.program();
    Files.delete(old);
    launcher = launcher("moved");

    Diagnosis found = look();

    assertThat(only(found))
        .isEqualTo(
            new Fault(
                Kind.LAUNCHER_GONE, "dev", "dev", Optional.of(config()), old.toString(), true));
    assertThat(config()).content().contains(old.toString());
    found.repairs().getFirst().make();
    assertThat(config())
        .content()
        .contains("credential_process = " + launcher.program() + " credentials dev\n");
    assertThat(look()).isEqualTo(Diagnosis.of(List.of()));
  }

  @Test
  void repair_whenItIsMade_thenWhatWasShownIsWhatChangedAndTheRecordTakesItBack() throws Exception {
    Files.writeString(config(), "[profile mine]\nregion = eu-west-1\n");
    delivery().deliver(asProcess, SESSION);
    Files.delete(launcher.program());
    launcher = launcher("moved");

    Repair repair = look().repairs().getFirst();
    repair.make();

    assertThat(repair.diff().orElseThrow().lines())
        .filteredOn(line -> line.kind() == FileDiff.Kind.ADDED)
        .extracting(FileDiff.Line::text)
        .containsExactly("credential_process = " + launcher.program() + " credentials dev");
    assertThat(delivery().takeBack(asProcess.id())).hasSize(1);
    assertThat(config()).hasContent("[profile mine]\nregion = eu-west-1\n");
  }

  @Test
  void look_whenTheLauncherMayNotBeRun_thenToldAndThereIsNothingToDeliver() throws Exception {
    delivery().deliver(asProcess, SESSION);
    assertThat(launcher.program().toFile().setExecutable(false)).isTrue();

    Diagnosis found = look();

    assertThat(kind(only(found))).isEqualTo(Kind.LAUNCHER_NOT_EXECUTABLE);
    assertThat(only(found).repairable()).isFalse();
    assertThat(found.repairs()).isEmpty();
  }

  @Test
  void look_whenAnotherBrevetIsCalled_thenToldWhich() throws Exception {
    delivery().deliver(asProcess, SESSION);
    Path other = launcher.program();
    launcher = launcher("second");

    Fault fault = only(look());

    assertThat(kind(fault)).isEqualTo(Kind.OTHER_LAUNCHER);
    assertThat(fault.detail()).isEqualTo(other.toString());
    assertThat(fault.repairable()).isTrue();
  }

  @Test
  void look_whenBrevetsFilesMoved_thenToldAndMended() throws Exception {
    delivery().deliver(asProcess, SESSION);
    launcher =
        new Launcher(launcher.program(), Optional.of(Path.of("/moved")), OperatingSystem.LINUX);

    Diagnosis found = look();
    found.repairs().getFirst().make();

    assertThat(kind(only(found))).isEqualTo(Kind.OTHER_CALL);
    assertThat(config()).content().contains(" --home /moved credentials dev\n");
  }

  @Test
  void look_whenTheLauncherIsNotKnown_thenOnlyWhatIsGoneIsTold() throws Exception {
    delivery().deliver(asProcess, SESSION);

    assertThat(look(Optional.empty()).findings()).isEmpty();
    Files.delete(launcher.program());
    assertThat(only(look(Optional.empty())).repairable()).isFalse();
  }

  @Test
  void look_whenNoLineCanNameTheLauncher_thenThatIsTheFinding() throws Exception {
    delivery().deliver(asProcess, SESSION);
    Launcher odd = new Launcher(Path.of("/a #b/brevet"), Optional.empty(), OperatingSystem.LINUX);

    assertThat(look(Optional.of(odd)).findings())
        .containsExactly(failed(FileReason.ODD_LAUNCHER, "/a #b/brevet"));
  }

  private CheckupFinding failed(FileReason reason, String detail) {
    return new Failed(new Failure.FileUntouched(config(), reason, detail));
  }

  @Test
  void look_whenSomebodyTookTheEntryOut_thenToldAndLeft() throws Exception {
    delivery().deliver(asProcess, SESSION);
    Files.writeString(config(), "[profile x]\n");

    Diagnosis found = look();

    assertThat(kind(only(found))).isEqualTo(Kind.DELIVERY_GONE);
    assertThat(found.repairs()).isEmpty();
  }

  @Test
  void look_whenSomebodyChangedTheEntry_thenToldAndLeftAlsoIfTheLauncherMoved() throws Exception {
    delivery().deliver(asProcess, SESSION);
    Files.writeString(
        config(), Files.readString(config()).replace("= " + launcher.program(), "= /usr/bin/mine"));
    launcher = launcher("moved");

    Diagnosis found = look();

    assertThat(kind(only(found))).isEqualTo(Kind.DELIVERY_CHANGED);
    assertThat(found.repairs()).isEmpty();
  }

  @Test
  void look_whenASessionIsNotThereOrAnotherIs_thenTold() throws Exception {
    catalog.change(_ -> List.of(dev));
    DeliveryRecord record = delivery().deliver(dev, SESSION);
    assertThat(file.takeBack(record.receipt())).isTrue();
    assertThat(kind(only(look()))).isEqualTo(Kind.DELIVERY_GONE);

    file.foreign(dev.section(), new AccessKeyId("ASIA0000000000000002"));

    assertThat(kind(only(look()))).isEqualTo(Kind.DELIVERY_CHANGED);
  }

  @Test
  void look_whenTheProfileIsNoMore_thenToldAsLongAsItStandsThere() throws Exception {
    delivery().deliver(asProcess, SESSION);
    catalog.change(_ -> List.of());

    assertThat(kind(only(look()))).isEqualTo(Kind.NO_PROFILE);

    Files.delete(config());
    assertThat(look().findings()).isEmpty();
  }

  @Test
  void look_whenAWriterDiedAfterItsIntent_thenTheOlderRecordStillCounts() throws Exception {
    DeliveryRecord written = delivery().deliver(asProcess, SESSION);
    records.change(all -> List.of(intentOver(written), written));

    assertThat(look().findings()).isEmpty();
  }

  private static DeliveryRecord intentOver(DeliveryRecord written) {
    return new DeliveryRecord(
        written.profile(),
        new Receipt(
            DeliveryKind.PROCESS, written.file(), written.section(), "/never/written", false, 0));
  }

  @Test
  void look_whenOthersDoNotSeeIt_thenTold() throws Exception {
    delivery().deliver(asProcess, SESSION);
    Files.writeString(
        file.path(),
        "[dev]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = s\n");

    assertThat(look().findings())
        .singleElement()
        .isInstanceOfSatisfying(
            Shadowed.class,
            shadowed -> assertThat(shadowed.shadow().cause()).isEqualTo(Shadow.Cause.KEYS));
  }

  @Test
  void look_whenTheFileCannotBeEdited_thenNoRepairIsPromised() throws Exception {
    delivery().deliver(asProcess, SESSION);
    Files.writeString(config(), Files.readString(config()) + "[broken\n");
    launcher = launcher("moved");

    Diagnosis found = look();

    assertThat(found.repairs()).isEmpty();
    assertThat(found.findings())
        .anyMatch(finding -> finding instanceof Fault fault && !fault.repairable())
        .anyMatch(
            finding ->
                finding instanceof Failed(Failure.FileUntouched(_, var reason, _))
                    && reason == FileReason.DAMAGED);
  }

  @Test
  void repair_whenSomebodyChangedTheEntrySince_thenRefusedAndLeft() throws Exception {
    delivery().deliver(asProcess, SESSION);
    launcher = launcher("moved");
    Repair repair = look().repairs().getFirst();
    String theirs = Files.readString(config()).replace("credentials dev", "credentials mine");
    Files.writeString(config(), theirs);

    FailureException refused = catchThrowableOfType(FailureException.class, repair::make);

    assertThat(refused.failure())
        .isEqualTo(new Failure.FileUntouched(config(), FileReason.CHANGED, ""));
    assertThat(config()).hasContent(theirs);
  }

  @Test
  void repair_whenItWasDeliveredToAnotherSection_thenThatOneIsMended() throws Exception {
    delivery().deliver(asProcess.withOutput(Optional.of(new ProfileName("elsewhere"))), SESSION);
    String before = Files.readString(config());
    Path old = launcher.program();
    launcher = launcher("moved");

    look().repairs().getFirst().make();

    assertThat(config())
        .content()
        .startsWith("[profile elsewhere]\n")
        .isEqualTo(before.replace(old.toString(), launcher.program().toString()));
  }
}
