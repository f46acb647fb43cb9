package app.brevet.ui.devices;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Failure;
import app.brevet.model.ProfileName;
import app.brevet.ui.devices.DeviceCare.Device;
import app.brevet.ui.devices.DevicesViewModel.Line;
import app.brevet.ui.devices.DevicesViewModel.Stage;
import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.LateWork;
import app.brevet.words.FailureText;
import app.brevet.words.TestWords;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DevicesViewModelTest {

  private final FakeDevices care = new FakeDevices();
  private final DevicesViewModel model =
      new DevicesViewModel(
          TestWords.english(), new CallerWork(), care, new ProfileName("acme-dev"));

  private Stage stage() {
    return model.stageProperty().get();
  }

  private List<Line> lines() {
    return model.devicesProperty().get();
  }

  private void press(String label) {
    lines().getFirst().acts().stream()
        .filter(act -> act.label().equals(label))
        .findFirst()
        .orElseThrow()
        .run()
        .run();
  }

  private List<String> actsOf(int index) {
    return lines().get(index).acts().stream().map(Act::label).toList();
  }

  @Test
  void open_whenThereAreDevices_thenEachOffersWhatCanBeDoneWithIt() {
    care.devices.add(new Device(FakeDevices.ALICE, true, true, true));
    care.devices.add(new Device(FakeDevices.HARDWARE, true, false, false));
    care.devices.add(new Device(FakeDevices.OLD, false, true, false));
    care.devices.add(new Device(FakeDevices.OLD, false, false, false));
    model.open();
    assertThat(stage()).isEqualTo(Stage.SHOWN);
    assertThat(lines().getFirst().detail())
        .isEqualTo("The sessions of acme-dev go by it. Brevet makes its codes.");
    assertThat(actsOf(0)).containsExactly("Resynchronise", "Deactivate", "Delete");
    assertThat(actsOf(1)).containsExactly("Resynchronise", "Deactivate");
    assertThat(actsOf(2)).containsExactly("Finish", "Delete");
    assertThat(actsOf(3)).containsExactly("Delete");
    assertThat(lines()).extracting(Line::leftOver).containsExactly(false, false, true, true);
  }

  @Test
  void create_whenNoNameIsGiven_thenItIsTheUsersAndTheQrCodeIsShown() {
    model.open();
    model.askForName();
    model.create();
    assertThat(care.done).containsExactly("create as the user");
    assertThat(stage()).isEqualTo(Stage.PHONE);
    assertThat(model.modulesProperty().get()).hasDimensions(1, 1);
    model.leave();
    assertThat(stage()).isEqualTo(Stage.SHOWN);
    assertThat(lines()).hasSize(1);
    assertThat(model.modulesProperty().get()).isEmpty();
  }

  @Test
  void create_whenANameIsGiven_thenItIsTakenWithoutBlanks() {
    model.open();
    model.nameProperty().set(" alice-laptop ");
    model.create();
    assertThat(care.done).containsExactly("create alice-laptop");
  }

  @Test
  void create_whenItFailsHalfWay_thenWhatIsLeftIsShownWithWhatWentWrong() {
    model.open();
    care.devices.add(new Device(FakeDevices.ALICE, false, true, false));
    care.refusal = Optional.of(new Failure.AwsUnreachable("https://iam.example", ""));
    model.create();
    assertThat(stage()).isEqualTo(Stage.SHOWN);
    assertThat(lines().getFirst().leftOver()).isTrue();
    assertThat(model.work().failureProperty().get().orElseThrow().what())
        .isEqualTo("No MFA device was set up for acme-dev.");
    care.refusal = Optional.empty();
    press("Finish");
    assertThat(care.done).containsExactly("finish alice", "ask for the passphrase");
    assertThat(stage()).isEqualTo(Stage.PHONE);
  }

  @Test
  void finish_whenThePassphraseIsNotGiven_thenNoQrCodeIsShown() {
    care.devices.add(new Device(FakeDevices.ALICE, false, true, false));
    model.open();
    care.pictureless = true;
    press("Finish");
    assertThat(stage()).isEqualTo(Stage.SHOWN);
    assertThat(model.modulesProperty().get()).isEmpty();
  }

  @Test
  void create_whenItIsDoneAndItsQrCodeIsNotShown_thenItIsNotToldAsFailed() {
    model.open();
    care.pictureless = true;
    model.create();
    assertThat(stage()).isEqualTo(Stage.SHOWN);
    assertThat(lines()).hasSize(1);
    assertThat(model.work().failureProperty().get().orElseThrow().what())
        .isEqualTo("The QR code of acme-dev was not shown.");
  }

  @Test
  void deactivate_whenTheListIsNotToldEither_thenTheUsersActIsToldFirst() {
    care.devices.add(new Device(FakeDevices.ALICE, true, true, true));
    model.open();
    care.refusal = Optional.of(new Failure.AwsUnreachable("https://iam.example", ""));
    care.unlisted = true;
    press("Deactivate");
    model.confirm();
    FailureText both = model.work().failureProperty().get().orElseThrow();
    assertThat(both.what()).isEqualTo("The MFA device of acme-dev was not deactivated.");
    assertThat(both.now()).endsWith("The MFA devices of acme-dev could not be listed.");
  }

  @Test
  void delete_whenItIsAsked_thenItIsDoneOnlyOnceConfirmed() {
    care.devices.add(new Device(FakeDevices.ALICE, true, true, true));
    model.open();
    press("Delete");
    assertThat(stage()).isEqualTo(Stage.CONFIRM);
    assertThat(model.questionProperty().get().orElseThrow().title()).isEqualTo("Delete alice?");
    model.leave();
    assertThat(care.done).isEmpty();
    press("Delete");
    model.confirm();
    assertThat(care.done).containsExactly("delete alice");
    assertThat(lines()).isEmpty();
  }

  @Test
  void deactivate_whenAwsRefuses_thenThatIsSaid() {
    care.devices.add(new Device(FakeDevices.ALICE, true, true, true));
    model.open();
    care.refusal = Optional.of(new Failure.AwsUnreachable("https://iam.example", ""));
    press("Deactivate");
    model.confirm();
    assertThat(stage()).isEqualTo(Stage.SHOWN);
    assertThat(model.work().failureProperty().get().orElseThrow().what())
        .isEqualTo("The MFA device of acme-dev was not deactivated.");
  }

  @Test
  void resync_whenPressed_thenItIsDoneAtOnce() {
    care.devices.add(new Device(FakeDevices.ALICE, true, true, true));
    model.open();
    press("Resynchronise");
    assertThat(care.done).containsExactly("resync alice");
    model.leave();
    assertThat(model.closedProperty().get()).isTrue();
  }

  @Test
  void leave_whenADeviceIsBeingDeleted_thenTheDialogStaysUntilThatIsTold() {
    LateWork late = new LateWork();
    DevicesViewModel slow =
        new DevicesViewModel(TestWords.english(), late, care, new ProfileName("acme-dev"));
    care.devices.add(new Device(FakeDevices.ALICE, true, true, true));
    slow.open();
    late.tell();
    slow.devicesProperty().get().getFirst().acts().getLast().run().run();
    care.refusal = Optional.of(new Failure.AwsUnreachable("https://iam.example", ""));
    slow.confirm();
    slow.leave();
    assertThat(slow.closedProperty().get()).isFalse();
    late.tell();
    late.tell();
    assertThat(slow.work().failureProperty().get()).isPresent();
    slow.leave();
    assertThat(slow.closedProperty().get()).isTrue();
  }

  @Test
  void leave_whenADeviceIsBeingSetUp_thenTheDialogStaysUntilThatIsTold() {
    LateWork late = new LateWork();
    DevicesViewModel slow =
        new DevicesViewModel(TestWords.english(), late, care, new ProfileName("acme-dev"));
    slow.open();
    late.tell();
    slow.create();
    slow.leave();
    assertThat(slow.closedProperty().get()).isFalse();
    late.tell();
    late.tell();
    assertThat(slow.stageProperty().get()).isEqualTo(Stage.PHONE);
  }

  @Test
  void none_whenAwsDoesNotTell_thenItIsNotSaidThatThereIsNone() {
    care.unlisted = true;
    model.open();
    assertThat(model.noneProperty().get()).isFalse();
    assertThat(model.work().failureProperty().get()).isPresent();
    care.unlisted = false;
    model.open();
    assertThat(model.noneProperty().get()).isTrue();
  }

  @Test
  void abandon_whenADeviceWasSetUp_thenItsQrCodeIsGone() {
    model.open();
    model.create();
    model.abandon();
    assertThat(model.modulesProperty().get()).isEmpty();
    assertThat(model.closedProperty().get()).isTrue();
  }

  @Test
  void underWay_whenADeviceIsBeingSetUp_thenUntilThatIsTold() {
    LateWork late = new LateWork();
    DevicesViewModel slow =
        new DevicesViewModel(TestWords.english(), late, care, new ProfileName("acme-dev"));
    slow.open();
    assertThat(slow.isUnderWay()).isFalse();
    late.tell();
    slow.create();
    assertThat(slow.isUnderWay()).isTrue();
    slow.abandon();
    assertThat(slow.isUnderWay()).isTrue();
    late.tell();
    assertThat(slow.isUnderWay()).isFalse();
  }
}
