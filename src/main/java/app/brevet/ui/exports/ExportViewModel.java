package app.brevet.ui.exports;

import app.brevet.model.Attempt.Verb;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.Secret;
import app.brevet.transfer.StateExport;
import app.brevet.transfer.StateExport.Exported;
import app.brevet.ui.kit.DialogWork;
import app.brevet.ui.kit.FilePlaces;
import app.brevet.ui.kit.PassphraseEntry;
import app.brevet.ui.kit.Work;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;

/// Writes all that Brevet holds into one file: sealed by a passphrase of its own, or the profiles
/// alone. Where the store of the secrets takes a passphrase, that is asked for before secrets go
/// out.
public final class ExportViewModel {

  /// Where the dialog stands.
  public enum Stage {
    /// What goes into which file is asked.
    ASKED,
    /// The file is there: may it be replaced?
    REPLACE,
    /// The file's passphrase is asked for.
    PASSPHRASE,
    /// It is written.
    DONE
  }

  /// What goes into the file.
  public enum Content {
    /// Everything, sealed.
    EVERYTHING,
    /// The profiles, without any secret.
    PROFILES
  }

  private static final String SEALED_NAME = "brevet-export.age";
  private static final String PLAIN_NAME = "brevet-profiles.json";

  private final Words words;
  private final DialogWork work;
  private final StateExport export;
  private final OwnerProof proof;
  private final FilePlaces places;
  private final PathEntry file;
  private final PassphraseEntry passphrase;
  private final ObjectProperty<Content> content = new SimpleObjectProperty<>(Content.EVERYTHING);
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.ASKED);
  private final ReadOnlyObjectWrapper<Path> path;
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();
  private boolean replaces;

  /// @param proof asked for before secrets are exported
  public ExportViewModel(
      Words words, Work work, StateExport export, OwnerProof proof, FilePlaces places) {
    this.words = words;
    this.work = new DialogWork(words, work, "");
    this.export = export;
    this.proof = proof;
    this.places = places;
    this.file = new PathEntry(words, places.folder());
    this.passphrase = new PassphraseEntry(words);
    this.path = new ReadOnlyObjectWrapper<>(places.folder());
    passphrase.ask(true, true);
    file.choose(usual(content.get()));
    content.addListener((_, before, now) -> rename(before, now));
  }

  private Path usual(Content of) {
    return places
        .folder()
        .resolve(
            switch (of) {
              case EVERYTHING -> SEALED_NAME;
              case PROFILES -> PLAIN_NAME;
            });
  }

  /// The name follows what is in the file, as long as nobody chose one.
  private void rename(Content before, Content now) {
    if (file.text().get().equals(file.shown(usual(before)))) {
      file.choose(usual(now));
    }
  }

  /// Lets the user choose the file.
  public void choose() {
    places.toWrite(file.path().orElseGet(() -> usual(content.get()))).ifPresent(file::choose);
  }

  /// Goes on with the file and what goes into it: to what is to be asked next, or to the end.
  public void next() {
    file.path()
        .ifPresent(
            to -> {
              path.set(to);
              replaces = false;
              work.run(Verb.EXPORT, () -> isFree(to), this::looked);
            });
  }

  private boolean isFree(Path to) throws FailureException {
    export.requireFree(to, true);
    try {
      export.requireFree(to, false);
      return true;
    } catch (FailureException e) {
      if (e.failure() instanceof Failure.FileUntouched(_, var reason, _)
          && reason == FileReason.EXISTS) {
        return false;
      }
      throw e;
    }
  }

  private void looked(boolean free) {
    if (free) {
      goOn();
    } else {
      stage.set(Stage.REPLACE);
    }
  }

  /// The file that is there may give way.
  public void replace() {
    replaces = true;
    goOn();
  }

  private void goOn() {
    switch (content.get()) {
      case EVERYTHING -> stage.set(Stage.PASSPHRASE);
      case PROFILES -> {
        Path to = path.get();
        boolean over = replaces;
        work.run(
            Verb.EXPORT,
            () -> export.withoutSecrets(to, over),
            this::done,
            () -> stage.set(Stage.ASKED));
      }
    }
  }

  /// Writes everything, if the passphrase was typed twice alike; closes what was typed.
  public void seal(Secret typed, Secret again) {
    Optional<Secret> wanted = passphrase.accept(typed, again);
    if (wanted.isEmpty()) {
      return;
    }
    Secret chosen = wanted.get();
    Path to = path.get();
    boolean over = replaces;
    work.run(
        Verb.EXPORT,
        () -> {
          try (chosen) {
            proof.require();
            return export.sealed(to, over, chosen);
          }
        },
        this::done);
  }

  private void done(Exported exported) {
    told.set(new ExportLines(words).told(exported, path.get(), content.get()));
    stage.set(Stage.DONE);
  }

  /// Goes back to the file and what goes into it.
  public void back() {
    if (!work.busyProperty().get()) {
      work.forgive();
      stage.set(Stage.ASKED);
    }
  }

  /// Leaves the dialog, unless the file is just being written.
  public void leave() {
    if (!work.busyProperty().get()) {
      abandon();
    }
  }

  /// Ends the dialog at once. What is under way goes on to its end.
  public void abandon() {
    work.end();
    closed.set(true);
  }

  /// What goes into the file.
  public ObjectProperty<Content> contentProperty() {
    return content;
  }

  /// The file, as it is typed.
  public StringProperty fileProperty() {
    return file.text();
  }

  /// What is wrong with it; mostly empty.
  public ReadOnlyStringProperty fileProblemProperty() {
    return file.problem().getReadOnlyProperty();
  }

  /// The file that was gone on with.
  public ReadOnlyObjectProperty<Path> pathProperty() {
    return path.getReadOnlyProperty();
  }

  /// The file's passphrase.
  public PassphraseEntry passphrase() {
    return passphrase;
  }

  /// What is being done, and what went wrong last.
  public DialogWork work() {
    return work;
  }

  /// Where the dialog stands.
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /// What is in the file that was written.
  public ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  /// Whether the dialog is left.
  public ReadOnlyBooleanProperty closedProperty() {
    return closed.getReadOnlyProperty();
  }
}
