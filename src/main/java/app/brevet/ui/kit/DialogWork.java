package app.brevet.ui.kit;

import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.Failure;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a dialog does away from the window's thread, one thing after the other: whether it is at
/// it, and what went wrong last, in words. What the user stopped did not go wrong. Once the dialog
/// has ended, what still comes is not shown any more.
public final class DialogWork {

  private final Words words;
  private final Work work;
  private final String subject;
  private boolean ended;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<FailureText>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param subject what it is done with, mostly a profile's name; may be empty
  public DialogWork(Words words, Work work, String subject) {
    this.words = words;
    this.work = work;
    this.subject = subject;
  }

  /// Does the job, and forgets what went wrong before.
  ///
  /// @param verb what is tried, for the first sentence of a failure
  public <T> void run(Verb verb, Work.Job<T> job, Consumer<T> done) {
    run(verb, job, done, () -> {});
  }

  /// Does the job.
  ///
  /// @param failed is called when it did not happen, once that is told
  public <T> void run(Verb verb, Work.Job<T> job, Consumer<T> done, Runnable failed) {
    run(verb, job, done, _ -> failed.run(), _ -> {});
  }

  /// Does the job.
  ///
  /// @param failed is given why it did not happen, once that is told
  /// @param late is given what comes after the dialog has ended
  public <T> void run(
      Verb verb, Work.Job<T> job, Consumer<T> done, Consumer<Failure> failed, Consumer<T> late) {
    failure.set(Optional.empty());
    goOn(verb, job, done, failed, late);
  }

  /// Does a job that follows from one that did not happen, such as to look what came of it: what
  /// went wrong first stays, and if this goes wrong too it is told after that.
  ///
  /// @param failed is called when this did not happen either, once that is told
  public <T> void runAfter(Verb verb, Work.Job<T> job, Consumer<T> done, Runnable failed) {
    goOn(verb, job, done, _ -> failed.run(), _ -> {});
  }

  private <T> void goOn(
      Verb verb, Work.Job<T> job, Consumer<T> done, Consumer<Failure> failed, Consumer<T> late) {
    busy.set(true);
    work.run(
        job,
        result -> {
          busy.set(false);
          (ended ? late : done).accept(result);
        },
        why -> {
          busy.set(false);
          if (!ended) {
            fail(verb, why);
            failed.accept(why);
          }
        });
  }

  /// Tells that something went wrong, after what went wrong before it.
  public void fail(Verb verb, Failure why) {
    if (!why.isStopped()) {
      FailureText text = words.failure(new Attempt(verb, subject), why);
      failure.set(failure.get().map(first -> first.followedBy(text)).or(() -> Optional.of(text)));
    }
  }

  /// The dialog has ended: nothing is shown any more.
  public void end() {
    ended = true;
  }

  /// Forgets what went wrong.
  public void forgive() {
    failure.set(Optional.empty());
  }

  /// Whether something is being done.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// What went wrong last.
  public ReadOnlyObjectProperty<Optional<FailureText>> failureProperty() {
    return failure.getReadOnlyProperty();
  }
}
