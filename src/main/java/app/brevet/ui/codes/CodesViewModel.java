package app.brevet.ui.codes;

import app.brevet.model.Attempt.Verb;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import app.brevet.ui.codes.OneTimeCodes.Found;
import app.brevet.ui.codes.OneTimeCodes.Generator;
import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.DialogWork;
import app.brevet.ui.kit.DropTarget;
import app.brevet.ui.kit.Work;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

/// The one-time codes of one user: a seed is looked for and kept, its codes are shown, it is taken
/// to a phone, and forgotten.
///
/// What it holds of a seed is wiped as soon as it is not needed.
public final class CodesViewModel implements DropTarget {

  private final DialogWork work;
  private final OneTimeCodes codes;
  private final PictureSource pictures;
  private final UserProfile user;
  private final Consumer<String> copy;
  private final ShownCode code;
  private final FoundSeeds found;
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.READING);
  private final ReadOnlyObjectWrapper<boolean[][]> modules =
      new ReadOnlyObjectWrapper<>(new boolean[0][0]);
  private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();
  private Optional<PictureSource.Screens> looking = Optional.empty();

  /// @param clock AWS's time, as well as it is known
  /// @param copy puts a code on the clipboard, for a short time
  public CodesViewModel(
      Words words,
      Work work,
      OneTimeCodes codes,
      PictureSource pictures,
      UserProfile user,
      InstantSource clock,
      Consumer<String> copy) {
    this.work = new DialogWork(words, work, user.name().value());
    this.codes = codes;
    this.pictures = pictures;
    this.user = user;
    this.copy = copy;
    this.code = new ShownCode(words, clock);
    this.found = new FoundSeeds(new SeedNames(words), this::chosen);
  }

  /// Looks whether Brevet has a seed of this user.
  public void open() {
    stage.set(Stage.READING);
    work.run(
        Verb.FIND_SEED,
        () -> codes.of(user),
        kept -> {
          kept.ifPresent(code::show);
          stage.set(kept.isPresent() ? Stage.KEPT : Stage.OFFER);
        },
        _ -> stage.set(Stage.UNKNOWN),
        late -> late.ifPresent(Generator::close));
  }

  /// Lets the user choose a file, and looks for a seed in it.
  public void chooseFile() {
    pictures.chooseFile().ifPresent(this::file);
  }

  /// Looks for a seed in the picture of this file.
  @Override
  public void file(Path file) {
    look(() -> codes.inFile(file));
  }

  /// Looks for a seed in this picture.
  @Override
  public void picture(int width, int height, int[] pixels) {
    look(() -> codes.inPixels(width, height, pixels));
  }

  /// Looks for a seed on all screens; the desktop may ask the user whether it may be looked.
  public void lookAtScreens() {
    PictureSource.Screens screens = pictures.screens();
    looking = Optional.of(screens);
    stage.set(Stage.LOOKING);
    work.run(
        Verb.MFA_ENROL,
        () -> screens.seeds(codes),
        this::show,
        _ -> stage.set(Stage.OFFER),
        late -> late.forEach(Found::close));
  }

  /// Looks for a seed in this text, and wipes it.
  @Override
  public void text(Secret text) {
    look(
        () -> {
          try (text) {
            return List.of(codes.inText(text));
          }
        });
  }

  private void look(Work.Job<List<Found>> job) {
    work.run(Verb.MFA_ENROL, job, this::show, _ -> {}, late -> late.forEach(Found::close));
  }

  private void show(List<Found> all) {
    drop();
    if (found.show(all)) {
      stage.set(Stage.CHOICE);
    }
  }

  private void chosen(Found one) {
    code.show(codes.of(one));
    stage.set(Stage.FOUND);
  }

  /// Keeps the one that was found.
  public void keep() {
    Found kept = found.chosen();
    work.run(
        Verb.MFA_ENROL,
        () -> {
          codes.keep(user, kept);
          return true;
        },
        _ -> {
          drop();
          open();
        });
  }

  /// Looks for another seed, and drops what was found.
  public void another() {
    drop();
    stage.set(Stage.OFFER);
  }

  /// Puts the code on the clipboard.
  public void copy() {
    copy.accept(code.digits());
  }

  /// Shows the QR code; where the secrets are in a vault, its passphrase is asked for first.
  public void showForPhone() {
    work.run(
        Verb.MFA_SHOW_QR,
        () -> codes.forPhone(user),
        picture -> {
          modules.set(picture);
          stage.set(Stage.PHONE);
        });
  }

  /// Asks whether to forget the seed.
  public void askToForget() {
    work.forgive();
    stage.set(Stage.FORGET);
  }

  /// Forgets the seed.
  public void forget() {
    work.run(
        Verb.MFA_FORGET,
        () -> {
          codes.forget(user);
          return true;
        },
        _ -> another());
  }

  private void back() {
    modules.set(new boolean[0][0]);
    work.forgive();
    stage.set(Stage.KEPT);
  }

  private void dismiss() {
    if (stage.get() == Stage.READING || !work.busyProperty().get()) {
      abandon();
    }
  }

  /// Ends the dialog at once, whatever is under way, and wipes what it holds.
  public void abandon() {
    stopLooking();
    work.end();
    drop();
    closed.set(true);
  }

  private void stopLooking() {
    looking.ifPresent(PictureSource.Screens::giveUp);
  }

  /// Goes one step back: to the code that is kept, to the offer, or out of the dialog.
  public void leave() {
    switch (stage.get()) {
      case LOOKING -> stopLooking();
      case PHONE, FORGET -> back();
      case READING, UNKNOWN, OFFER, CHOICE, FOUND, KEPT -> dismiss();
    }
  }

  private void drop() {
    modules.set(new boolean[0][0]);
    code.clear();
    found.drop();
  }

  /// Lets the code go on with the time.
  public void tick(Instant now) {
    code.tick(now);
  }

  /// Whose codes they are.
  public ProfileName user() {
    return user.name();
  }

  /// The code in two groups of digits; empty if none is shown.
  public ReadOnlyStringProperty codeProperty() {
    return code.textProperty();
  }

  /// When the next one comes, in words.
  public ReadOnlyStringProperty waitProperty() {
    return code.waitProperty();
  }

  /// What part of its time the code has left, 1 to 0.
  public ReadOnlyDoubleProperty fractionProperty() {
    return code.fractionProperty();
  }

  /// Where the dialog stands.
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /// The seeds that were found, each with the act that takes it.
  public ReadOnlyObjectProperty<List<Act>> choicesProperty() {
    return found.choicesProperty();
  }

  /// What the seed that was found says of itself.
  public ReadOnlyStringProperty nameProperty() {
    return found.nameProperty();
  }

  /// The QR code for a phone, while it is shown: its rows, true where it is dark.
  public ReadOnlyObjectProperty<boolean[][]> modulesProperty() {
    return modules.getReadOnlyProperty();
  }

  /// Whether nothing can be done, since something else is being done.
  public BooleanExpression heldProperty() {
    return work.busyProperty()
        .and(stage.isNotEqualTo(Stage.READING))
        .and(stage.isNotEqualTo(Stage.LOOKING));
  }

  /// What is being done, and what went wrong last.
  public DialogWork work() {
    return work;
  }

  /// Whether the dialog is left.
  public ReadOnlyBooleanProperty closedProperty() {
    return closed.getReadOnlyProperty();
  }
}
