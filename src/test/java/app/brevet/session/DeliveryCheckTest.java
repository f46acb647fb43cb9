package app.brevet.session;

import static app.brevet.session.DeliveryCheckWorld.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.awsfile.Receipt;
import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsHome;
import app.brevet.model.CheckupFinding;
import app.brevet.model.CheckupFinding.Failed;
import app.brevet.model.CheckupFinding.Fault;
import app.brevet.model.CheckupFinding.Kind;
import app.brevet.model.CheckupFinding.Shadowed;
import app.brevet.model.DeliveryKind;
import app.brevet.model.Failure;
import app.brevet.model.FileReason;
import app.brevet.model.Shadow;
import app.brevet.model.UserProfile;
import app.brevet.os.OperatingSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class DeliveryCheckTest {

  @TempDir private Path folder;
  private DeliveryCheckWorld world;

  @BeforeEach
  void setUp() throws Exception {
    world = new DeliveryCheckWorld(folder);
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
    assertThat(world.look()).isEqualTo(Diagnosis.of(List.of()));
  }

  @Test
  void look_whenAllStandsAsItWasDelivered_thenNothingIsFound() throws Exception {
    UserProfile other = SessionWorld.user("other", Optional.empty());
    world.catalog.change(_ -> List.of(world.asProcess, other));
    world.delivery().deliver(world.asProcess, SESSION);
    world.delivery().deliver(other, SESSION);

    assertThat(world.look()).isEqualTo(Diagnosis.of(List.of()));
  }

  @Test
  void look_whenTheLauncherMoved_thenToldAndMended() throws Exception {
    world.delivery().deliver(world.asProcess, SESSION);
    Path old = world.launcher.program();
    Files.delete(old);
    world.launcher = world.launcher("moved");

    Diagnosis found = world.look();

    assertThat(only(found))
        .isEqualTo(
            new Fault(
                Kind.LAUNCHER_GONE,
                "dev",
                "dev",
                Optional.of(world.config()),
                old.toString(),
                true));
    assertThat(world.config()).content().contains(old.toString());
    found.repairs().getFirst().make();
    assertThat(world.config())
        .content()
        .contains("credential_process = " + world.launcher.program() + " credentials dev\n");
    assertThat(world.look()).isEqualTo(Diagnosis.of(List.of()));
  }

  @Test
  void look_whenTheLauncherMayNotBeRun_thenToldAndThereIsNothingToDeliver() throws Exception {
    world.delivery().deliver(world.asProcess, SESSION);
    assertThat(world.launcher.program().toFile().setExecutable(false)).isTrue();

    Diagnosis found = world.look();

    assertThat(kind(only(found))).isEqualTo(Kind.LAUNCHER_NOT_EXECUTABLE);
    assertThat(only(found).repairable()).isFalse();
    assertThat(found.repairs()).isEmpty();
  }

  @Test
  void look_whenAnotherBrevetIsCalled_thenToldWhich() throws Exception {
    world.delivery().deliver(world.asProcess, SESSION);
    Path other = world.launcher.program();
    world.launcher = world.launcher("second");

    Fault fault = only(world.look());

    assertThat(kind(fault)).isEqualTo(Kind.OTHER_LAUNCHER);
    assertThat(fault.detail()).isEqualTo(other.toString());
    assertThat(fault.repairable()).isTrue();
  }

  @Test
  void look_whenBrevetsFilesMoved_thenToldAndMended() throws Exception {
    world.delivery().deliver(world.asProcess, SESSION);
    world.launcher =
        new Launcher(
            world.launcher.program(), Optional.of(Path.of("/moved")), OperatingSystem.LINUX);

    Diagnosis found = world.look();
    found.repairs().getFirst().make();

    assertThat(kind(only(found))).isEqualTo(Kind.OTHER_CALL);
    assertThat(world.config()).content().contains(" --home /moved credentials dev\n");
  }

  @Test
  void look_whenTheLauncherIsNotKnown_thenOnlyWhatIsGoneIsTold() throws Exception {
    world.delivery().deliver(world.asProcess, SESSION);

    assertThat(world.look(Optional.empty()).findings()).isEmpty();
    Files.delete(world.launcher.program());
    assertThat(only(world.look(Optional.empty())).repairable()).isFalse();
  }

  @Test
  void look_whenNoLineCanNameTheLauncher_thenThatIsTheFinding() throws Exception {
    world.delivery().deliver(world.asProcess, SESSION);
    Launcher odd = new Launcher(Path.of("/a #b/brevet"), Optional.empty(), OperatingSystem.LINUX);

    assertThat(world.look(Optional.of(odd)).findings())
        .containsExactly(failed(FileReason.ODD_LAUNCHER, "/a #b/brevet"));
  }

  @Test
  void look_whenTheOldLauncherIsGoneAndNoLineCanNameTheNewOne_thenBothAreTold() throws Exception {
    world.delivery().deliver(world.asProcess, SESSION);
    Files.delete(world.launcher.program());
    Launcher odd = new Launcher(Path.of("/a #b/brevet"), Optional.empty(), OperatingSystem.LINUX);

    List<CheckupFinding> found = world.look(Optional.of(odd)).findings();

    assertThat(found).hasSize(2).endsWith(failed(FileReason.ODD_LAUNCHER, "/a #b/brevet"));
    assertThat(kind((Fault) found.getFirst())).isEqualTo(Kind.LAUNCHER_GONE);
  }

  private CheckupFinding failed(FileReason reason, String detail) {
    return new Failed(new Failure.FileUntouched(world.config(), reason, detail));
  }

  @Test
  void look_whenSomebodyTookTheEntryOut_thenToldAndLeft() throws Exception {
    world.delivery().deliver(world.asProcess, SESSION);
    Files.writeString(world.config(), "[profile x]\n");

    Diagnosis found = world.look();

    assertThat(kind(only(found))).isEqualTo(Kind.DELIVERY_GONE);
    assertThat(found.repairs()).isEmpty();
  }

  @Test
  void look_whenSomebodyChangedTheEntry_thenToldAndLeftAlsoIfTheLauncherMoved() throws Exception {
    world.delivery().deliver(world.asProcess, SESSION);
    Files.writeString(
        world.config(),
        Files.readString(world.config())
            .replace("= " + world.launcher.program(), "= /usr/bin/mine"));
    world.launcher = world.launcher("moved");

    Diagnosis found = world.look();

    assertThat(kind(only(found))).isEqualTo(Kind.DELIVERY_CHANGED);
    assertThat(found.repairs()).isEmpty();
  }

  @Test
  void look_whenASessionIsNotThereOrAnotherIs_thenTold() throws Exception {
    world.catalog.change(_ -> List.of(world.dev));
    DeliveryRecord record = world.delivery().deliver(world.dev, SESSION);
    assertThat(world.file.takeBack(record.receipt())).isTrue();
    assertThat(kind(only(world.look()))).isEqualTo(Kind.DELIVERY_GONE);

    world.file.foreign(world.dev.section(), new AccessKeyId("ASIA0000000000000002"));

    assertThat(kind(only(world.look()))).isEqualTo(Kind.DELIVERY_CHANGED);
  }

  @Test
  void look_whenTheProfileIsNoMore_thenToldAsLongAsItStandsThere() throws Exception {
    world.delivery().deliver(world.asProcess, SESSION);
    world.catalog.change(_ -> List.of());

    assertThat(kind(only(world.look()))).isEqualTo(Kind.NO_PROFILE);

    Files.delete(world.config());
    assertThat(world.look().findings()).isEmpty();
  }

  @Test
  void look_whenAWriterDiedAfterItsIntent_thenTheOlderRecordStillCounts() throws Exception {
    DeliveryRecord written = world.delivery().deliver(world.asProcess, SESSION);
    world.records.change(all -> List.of(intentOver(written), written));

    assertThat(world.look().findings()).isEmpty();
  }

  private static DeliveryRecord intentOver(DeliveryRecord written) {
    return new DeliveryRecord(
        written.profile(),
        new Receipt(
            DeliveryKind.PROCESS, written.file(), written.section(), "/never/written", false, 0));
  }

  @Test
  void look_whenOthersDoNotSeeIt_thenTold() throws Exception {
    world.delivery().deliver(world.asProcess, SESSION);
    Files.writeString(
        world.file.path(),
        "[dev]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = s\n");

    assertThat(world.look().findings())
        .singleElement()
        .isInstanceOfSatisfying(
            Shadowed.class,
            shadowed -> assertThat(shadowed.shadow().cause()).isEqualTo(Shadow.Cause.KEYS));
  }

  @Test
  @Timeout(8) // Who writes waits for 10 seconds for what another tool may be about to write.
  void look_whenTheFileIsEmpty_thenToldAtOnce() throws Exception {
    world.delivery().deliver(world.asProcess, SESSION);
    Files.write(world.config(), new byte[0]);

    assertThat(kind(only(world.look()))).isEqualTo(Kind.DELIVERY_GONE);
  }

  @Test
  void look_whenSeveralAreInOneFile_thenItIsOpenedOnce() throws Exception {
    UserProfile other =
        SessionWorld.user("other", Optional.empty()).withDelivery(DeliveryKind.PROCESS);
    world.catalog.change(_ -> List.of(world.asProcess, other));
    world.delivery().deliver(world.asProcess, SESSION);
    world.delivery().deliver(other, SESSION);

    assertThat(world.look().findings()).isEmpty();

    assertThat(world.opened).containsExactly(world.config());
  }

  @Test
  void look_whenAFurtherHomeIsNotThereNow_thenThatIsTold() throws Exception {
    Path home = Files.createDirectory(folder.resolve("wsl"));
    UserProfile dev = world.dev.withFurtherHomes(List.of(new AwsHome(home.toString())));
    world.catalog.change(_ -> List.of(dev));
    world.delivery().deliverFurther(dev, SESSION);
    Files.move(home, folder.resolve("stopped"));

    assertThat(world.look().findings()).containsExactly(new Failed(HomesWorld.missing(home)));
  }

  @Test
  void look_whenTheFileCannotBeEdited_thenNoRepairIsPromised() throws Exception {
    world.delivery().deliver(world.asProcess, SESSION);
    Files.writeString(world.config(), Files.readString(world.config()) + "[broken\n");
    world.launcher = world.launcher("moved");

    Diagnosis found = world.look();

    assertThat(found.repairs()).isEmpty();
    assertThat(found.findings())
        .anyMatch(finding -> finding instanceof Fault fault && !fault.repairable())
        .anyMatch(
            finding ->
                finding instanceof Failed(Failure.FileUntouched(_, var reason, _))
                    && reason == FileReason.DAMAGED);
  }
}
