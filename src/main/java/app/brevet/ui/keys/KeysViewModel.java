package app.brevet.ui.keys;

import app.brevet.model.Attempt.Verb;
import app.brevet.model.ProfileName;
import app.brevet.ui.keys.KeyCare.Done;
import app.brevet.ui.keys.KeyCare.HeldKey;
import app.brevet.ui.keys.KeyCare.Overview;
import app.brevet.ui.kit.DialogWork;
import app.brevet.ui.kit.Work;
import app.brevet.words.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The access keys of one user: shown with their age, and rotated step by step.
public final class KeysViewModel {

  /// How long an old key may stay, inactive, before it is deleted.
  static final List<Duration> GRACES =
      List.of(Duration.ZERO, Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

  private static final Duration USUAL_GRACE = Duration.ofDays(7);

  /// Where the dialog stands.
  public enum Stage {
    /// AWS is asked for the keys.
    READING,
    /// The keys are shown.
    SHOWN,
    /// What a rotation does is told, before it begins.
    PLAN,
    /// It goes on.
    RUNNING,
    /// Whether a key that stands in the way may be deleted is asked.
    CONSENT,
    /// It came to its end.
    DONE
  }

  /// What is said of one access key.
  ///
  /// @param id its id
  /// @param age how old it is, and when it was used last
  /// @param used who goes by it, or that nobody does
  /// @param old whether it is old enough to be rotated
  public record Line(String id, String age, String used, boolean old) {}

  /// A step of the rotation, in words.
  public record StepLine(String text, boolean done) {}

  private final DialogWork work;
  private final KeyCare care;
  private final ProfileName user;
  private final Executor window;
  private final KeyLines lines;
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.READING);
  private final ReadOnlyObjectWrapper<List<Line>> keys = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<KeyCare.Unfinished>> unfinished =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<StepLine>> steps =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper unfinishedText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper asked = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Duration> grace = new SimpleObjectProperty<>(USUAL_GRACE);
  private final BooleanBinding rotatable;
  private CompletableFuture<Boolean> consent = new CompletableFuture<>();

  /// @param window runs what it is given on the window's thread, in the order it is given
  public KeysViewModel(
      Words words,
      Work work,
      KeyCare care,
      ProfileName user,
      InstantSource clock,
      Executor window) {
    this.work = new DialogWork(words, work, user.value());
    this.care = care;
    this.user = user;
    this.window = window;
    this.lines = new KeyLines(words, clock);
    this.rotatable =
        Bindings.createBooleanBinding(
            () ->
                !work().busyProperty().get() && !keys.get().isEmpty() && unfinished.get().isEmpty(),
            this.work.busyProperty(),
            keys,
            unfinished);
  }

  /// Asks AWS for the keys.
  public void open() {
    stage.set(Stage.READING);
    work.run(Verb.KEY_STATUS, () -> care.of(user), this::show, () -> stage.set(Stage.SHOWN));
  }

  /// Asks AWS what is left of what did not happen.
  private void lookAgain() {
    stage.set(Stage.READING);
    work.runAfter(Verb.KEY_STATUS, () -> care.of(user), this::show, () -> stage.set(Stage.SHOWN));
  }

  private void show(Overview overview) {
    keys.set(overview.keys().stream().map(lines::of).toList());
    unfinished.set(overview.unfinished());
    unfinishedText.set(overview.unfinished().map(lines::unfinished).orElse(""));
    stage.set(Stage.SHOWN);
  }

  /// Tells what a rotation does.
  public void plan() {
    work.forgive();
    stage.set(Stage.PLAN);
  }

  /// Rotates the key, with the grace that was chosen.
  public void rotate() {
    run(Optional.of(grace.get()));
  }

  /// Goes on with a rotation that did not come to its end.
  public void goOn() {
    run(Optional.empty());
  }

  private void run(Optional<Duration> chosen) {
    steps.set(lines.steps(Optional.empty()));
    stage.set(Stage.RUNNING);
    work.run(
        Verb.ROTATE_KEY,
        () ->
            care.rotate(
                user,
                chosen,
                this::consents,
                done -> window.execute(() -> steps.set(lines.steps(Optional.of(done))))),
        this::done,
        this::lookAgain);
  }

  private void done(Done done) {
    told.set(lines.done(user, done));
    stage.set(Stage.DONE);
  }

  /// On the thread of the rotation: waits for the user.
  private boolean consents(HeldKey key) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    window.execute(
        () -> {
          if (closed.get()) {
            answer.complete(false);
            return;
          }
          consent = answer;
          asked.set(lines.inTheWay(key));
          stage.set(Stage.CONSENT);
        });
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer is given, not thrown", e);
    }
  }

  /// Answers whether the key that stands in the way may be deleted.
  public void consent(boolean mayDelete) {
    stage.set(Stage.RUNNING);
    consent.complete(mayDelete);
  }

  /// Takes a rotation back that did not come to its end.
  public void giveUp() {
    work.run(
        Verb.ROTATE_KEY,
        () -> {
          care.giveUp(user);
          return user;
        },
        _ -> open(),
        this::lookAgain);
  }

  /// Goes one step back, or out of the dialog. A rotation goes on to its end.
  public void leave() {
    switch (stage.get()) {
      case PLAN -> stage.set(Stage.SHOWN);
      case CONSENT -> consent(false);
      case RUNNING -> {
        // It is not left half-way; where it stops by itself it can be gone on with.
      }
      case SHOWN -> {
        if (!work.busyProperty().get()) {
          abandon();
        }
      }
      case READING, DONE -> abandon();
    }
  }

  /// Ends the dialog at once. A rotation goes on to its end, and deletes nothing that it would have
  /// to ask about.
  public void abandon() {
    work.end();
    closed.set(true);
    consent.complete(false);
  }

  /// Whether a rotation goes on, also after the dialog was taken away.
  public boolean isUnderWay() {
    boolean begun = stage.get() == Stage.RUNNING || stage.get() == Stage.CONSENT;
    return begun && work.busyProperty().get();
  }

  /// Whose keys they are.
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

  /// The keys.
  public ReadOnlyObjectProperty<List<Line>> keysProperty() {
    return keys.getReadOnlyProperty();
  }

  /// Whether a rotation can begin.
  public BooleanBinding rotatableProperty() {
    return rotatable;
  }

  /// What is said of a rotation that did not come to its end; empty if there is none.
  public ReadOnlyStringProperty unfinishedProperty() {
    return unfinishedText.getReadOnlyProperty();
  }

  /// The steps of the rotation.
  public ReadOnlyObjectProperty<List<StepLine>> stepsProperty() {
    return steps.getReadOnlyProperty();
  }

  /// The question about the key that stands in the way.
  public ReadOnlyStringProperty askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /// What came of the rotation.
  public ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  /// How long the old key stays, inactive.
  public ObjectProperty<Duration> graceProperty() {
    return grace;
  }

  /// The lengths that can be chosen.
  public List<Duration> graces() {
    return GRACES;
  }

  /// Such a length in words.
  public String inWords(Duration chosen) {
    return lines.grace(chosen);
  }

  /// Whether the dialog is left.
  public ReadOnlyBooleanProperty closedProperty() {
    return closed.getReadOnlyProperty();
  }
}
