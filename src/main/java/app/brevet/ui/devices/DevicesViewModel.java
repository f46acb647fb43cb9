package app.brevet.ui.devices;

import app.brevet.model.Attempt.Verb;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileName;
import app.brevet.ui.devices.DeviceCare.Device;
import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.DialogWork;
import app.brevet.ui.kit.Work;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The MFA devices of one user: listed, and one set up in a single dialog.
public final class DevicesViewModel {

  /// Where the dialog stands.
  public enum Stage {
    /// AWS is asked.
    READING,
    /// The devices are shown.
    SHOWN,
    /// The name of a new one is asked for.
    NAME,
    /// A device is set up, which takes two codes, and up to a minute.
    MAKING,
    /// It is set up; its QR code is shown for a phone.
    PHONE,
    /// Whether to do what cannot be undone is asked.
    CONFIRM
  }

  /// What is said of one device, and what can be done with it.
  ///
  /// @param name its own name
  /// @param detail whose it is, and whether Brevet makes its codes
  /// @param leftOver whether it was not set up to its end
  public record Line(String name, String detail, boolean leftOver, List<Act> acts) {

    /// Copies the acts.
    public Line {
      acts = List.copyOf(acts);
    }
  }

  /// What is asked before it is done.
  ///
  /// @param confirm what is done, as the words of the button
  public record Question(String title, String text, String confirm, Runnable run) {}

  private final Words words;
  private final DialogWork work;
  private final DeviceCare care;
  private final ProfileName user;
  private final StringProperty name = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.READING);
  private final ReadOnlyObjectWrapper<List<Line>> devices = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Question>> question =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<boolean[][]> modules =
      new ReadOnlyObjectWrapper<>(new boolean[0][0]);
  private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper();
  private boolean changing;
  private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();

  /// The devices of the user of this profile.
  public DevicesViewModel(Words words, Work work, DeviceCare care, ProfileName user) {
    this.words = words;
    this.work = new DialogWork(words, work, user.value());
    this.care = care;
    this.user = user;
  }

  /// Asks AWS for the devices.
  public void open() {
    begin();
    work.run(Verb.LIST_MFA, () -> care.of(user), this::show, () -> stage.set(Stage.SHOWN));
  }

  /// Asks AWS what is left of what did not happen.
  private void lookAgain() {
    begin();
    work.runAfter(Verb.LIST_MFA, () -> care.of(user), this::show, () -> stage.set(Stage.SHOWN));
  }

  private void begin() {
    changing = false;
    listed.set(false);
    stage.set(Stage.READING);
    modules.set(new boolean[0][0]);
  }

  private void show(List<Device> all) {
    devices.set(all.stream().map(this::line).toList());
    listed.set(true);
    stage.set(Stage.SHOWN);
  }

  private Line line(Device device) {
    MfaSerial serial = device.serial();
    List<Act> acts = new ArrayList<>();
    if (device.assigned()) {
      acts.add(act("devices.resync", () -> resync(serial)));
      acts.add(act("devices.deactivate", () -> askToDeactivate(serial)));
    } else if (device.seedKept()) {
      acts.add(act("devices.finish", () -> finish(serial)));
    }
    if (serial.isVirtual()) {
      acts.add(act("devices.delete", () -> askToDelete(serial)));
    }
    return new Line(serial.deviceName(), detail(device), !device.assigned(), acts);
  }

  private Act act(String key, Runnable run) {
    return new Act(words.text(key), run);
  }

  private String detail(Device device) {
    if (!device.assigned()) {
      return words.text(device.seedKept() ? "devices.unfinished" : "devices.left-over");
    }
    String codes = words.text(device.seedKept() ? "devices.codes-here" : "devices.codes-elsewhere");
    return device.ofProfile() ? words.text("devices.of-profile", user, codes) : codes;
  }

  /// Asks for the name of a new device.
  public void askForName() {
    work.forgive();
    stage.set(Stage.NAME);
  }

  /// Sets up a new device.
  public void create() {
    String wanted = name.get().strip();
    make(
        () -> care.create(user, Optional.of(wanted).filter(n -> !n.isEmpty())),
        made -> showForPhone(() -> care.forPhone(user, made.serial())));
  }

  private void finish(MfaSerial serial) {
    make(
        () -> care.finish(user, serial),
        made -> showForPhone(() -> care.forPhoneAgain(user, made.serial())));
  }

  private void make(Work.Job<Device> job, Consumer<Device> made) {
    stage.set(Stage.MAKING);
    work.run(Verb.CREATE_MFA, job, made, this::lookAgain);
  }

  /// A job of its own: a device that is set up is not told as failed because its QR code is.
  private void showForPhone(Work.Job<boolean[][]> qr) {
    work.run(
        Verb.MFA_SHOW_QR,
        qr,
        picture -> {
          modules.set(picture);
          stage.set(Stage.PHONE);
        },
        this::lookAgain);
  }

  private void resync(MfaSerial serial) {
    change(Verb.RESYNC_MFA, () -> care.resync(user, serial));
  }

  private void askToDeactivate(MfaSerial serial) {
    ask(
        new Question(
            words.text("devices.deactivate.title", serial.deviceName()),
            words.text("devices.deactivate.text"),
            words.text("devices.deactivate"),
            () -> change(Verb.DEACTIVATE_MFA, () -> care.deactivate(user, serial))));
  }

  private void askToDelete(MfaSerial serial) {
    ask(
        new Question(
            words.text("devices.delete.title", serial.deviceName()),
            words.text("devices.delete.text"),
            words.text("devices.delete"),
            () -> change(Verb.DELETE_MFA, () -> care.delete(user, serial))));
  }

  private void ask(Question asked) {
    question.set(Optional.of(asked));
    stage.set(Stage.CONFIRM);
  }

  /// Something that changes a device.
  @FunctionalInterface
  private interface Change {
    void make() throws FailureException, InterruptedException;
  }

  private void change(Verb verb, Change change) {
    stage.set(Stage.READING);
    changing = true;
    work.run(
        verb,
        () -> {
          change.make();
          return user;
        },
        _ -> open(),
        this::lookAgain);
  }

  /// Does what was asked about.
  public void confirm() {
    question.get().ifPresent(asked -> asked.run().run());
  }

  /// Goes one step back, or out of the dialog. A device that is being set up is set up to its end.
  public void leave() {
    switch (stage.get()) {
      case NAME, CONFIRM -> stage.set(Stage.SHOWN);
      case PHONE -> open();
      case MAKING -> {
        // Half of a device helps nobody.
      }
      case READING -> {
        if (!changing) {
          abandon();
        }
      }
      case SHOWN -> abandon();
    }
  }

  /// Ends the dialog at once. What is under way at AWS goes on to its end.
  public void abandon() {
    work.end();
    modules.set(new boolean[0][0]);
    closed.set(true);
  }

  /// Whether a device is being set up, also after the dialog was taken away.
  public boolean isUnderWay() {
    return stage.get() == Stage.MAKING && work.busyProperty().get();
  }

  /// Whose devices they are.
  public ProfileName user() {
    return user;
  }

  /// What is being done, and what went wrong last.
  public DialogWork work() {
    return work;
  }

  /// Where the dialog stands.
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /// The devices.
  public ReadOnlyObjectProperty<List<Line>> devicesProperty() {
    return devices.getReadOnlyProperty();
  }

  /// Whether AWS has told that there is none.
  public BooleanExpression noneProperty() {
    return listed.and(Bindings.createBooleanBinding(() -> devices.get().isEmpty(), devices));
  }

  /// What is asked before it is done.
  public ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /// The name of the new device; empty for the user's own.
  public StringProperty nameProperty() {
    return name;
  }

  /// The QR code for a phone, while it is shown: its rows, true where it is dark.
  public ReadOnlyObjectProperty<boolean[][]> modulesProperty() {
    return modules.getReadOnlyProperty();
  }

  /// Whether the dialog is left.
  public ReadOnlyBooleanProperty closedProperty() {
    return closed.getReadOnlyProperty();
  }
}
