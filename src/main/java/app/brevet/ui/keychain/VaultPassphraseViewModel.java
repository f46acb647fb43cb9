package app.brevet.ui.keychain;

import app.brevet.model.Attempt.Verb;
import app.brevet.model.Secret;
import app.brevet.ui.kit.DialogWork;
import app.brevet.ui.kit.PassphraseEntry;
import app.brevet.ui.kit.Work;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A new passphrase for the vault: the one that it has, unless a file holds that, and the new one
/// twice. It hands them on and keeps none.
public final class VaultPassphraseViewModel {

  /// Where the dialog stands.
  public enum Stage {
    /// The passphrases are asked for.
    ASKED,
    /// The new one is in the place of the old one.
    DONE
  }

  private final Words words;
  private final DialogWork work;
  private final StoreCare care;
  private final Optional<Path> file;
  private final PassphraseEntry next;
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.ASKED);
  private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();

  /// @param file the one that holds the passphrase that the vault has now
  VaultPassphraseViewModel(Words words, Work work, StoreCare care, Optional<Path> file) {
    this.words = words;
    this.work = new DialogWork(words, work, "");
    this.care = care;
    this.file = file;
    this.next = new PassphraseEntry(words);
    next.ask(true, true);
  }

  /// Changes it, if the new one was typed twice alike.
  ///
  /// @param now gives the one that the vault has, once it is needed
  public void change(Supplier<Secret> now, Secret typed, Secret again) {
    Optional<Secret> wanted = next.accept(typed, again);
    if (wanted.isEmpty()) {
      return;
    }
    Secret newOne = wanted.get();
    Optional<Secret> oldOne = isInFile() ? Optional.empty() : Optional.of(now.get());
    work.run(
        Verb.CHANGE_PASSPHRASE,
        () -> {
          try (newOne) {
            care.changePassphrase(oldOne, newOne);
          } finally {
            oldOne.ifPresent(Secret::close);
          }
          return care;
        },
        _ -> stage.set(Stage.DONE));
  }

  /// Leaves the dialog, unless the passphrase is just being changed.
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

  /// Whether a file holds the passphrase that the vault has now.
  public boolean isInFile() {
    return file.isPresent();
  }

  /// What there is to know once it is changed.
  public String told() {
    return file.map(path -> words.text("place.passphrase.done-file", path))
        .orElse(words.text("place.passphrase.done"));
  }

  /// The new passphrase.
  public PassphraseEntry next() {
    return next;
  }

  /// What is being done, and what went wrong last.
  public DialogWork work() {
    return work;
  }

  /// Where the dialog stands.
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /// Whether the dialog is left.
  public ReadOnlyBooleanProperty closedProperty() {
    return closed.getReadOnlyProperty();
  }
}
