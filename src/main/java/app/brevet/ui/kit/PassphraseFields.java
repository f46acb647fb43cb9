package app.brevet.ui.kit;

import app.brevet.model.Secret;
import app.brevet.words.Words;
import java.util.function.BiConsumer;
import javafx.scene.layout.VBox;

/// The fields of a [PassphraseEntry]: one, or two below each other, or none while no passphrase is
/// needed. They are wiped when they are taken away, as every [SecretField] is.
public final class PassphraseFields extends VBox {

  private final SecretField first = new SecretField();
  private final SecretField again = new SecretField();

  /// @param label stands above the first field while one passphrase is asked for
  public PassphraseFields(Words words, PassphraseEntry entry, String label) {
    getStyleClass().add("passphrase-fields");
    entry.lengthProperty().bind(first.lengthProperty());
    entry.againLengthProperty().bind(again.lengthProperty());
    FormField firstField = new FormField(label, first);
    firstField.helpProperty().bind(entry.adviceProperty());
    firstField
        .labelProperty()
        .bind(
            entry
                .twiceProperty()
                .map(isNew -> isNew ? words.text("dialogs.unlock.new-passphrase") : label));
    firstField.labelProperty().subscribe(first::setAccessibleText);
    FormField againField = new FormField(words.text("dialogs.unlock.again"), again);
    againField.problemProperty().bind(entry.problemProperty());
    againField.visibleProperty().bind(entry.twiceProperty());
    againField.managedProperty().bind(entry.twiceProperty());
    visibleProperty().bind(entry.askedProperty());
    managedProperty().bind(entry.askedProperty());
    getChildren().addAll(firstField, againField);
  }

  /// Puts the keyboard into the first field.
  @Override
  public void requestFocus() {
    first.requestFocus();
  }

  /// Gives what was typed to whoever closes it, and wipes the fields. The keyboard is in the first
  /// one again, unless the taker puts it elsewhere.
  public void give(BiConsumer<Secret, Secret> taker) {
    first.requestFocus();
    taker.accept(first.take(), again.take());
  }
}
