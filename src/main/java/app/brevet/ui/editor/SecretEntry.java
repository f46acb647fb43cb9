package app.brevet.ui.editor;

import app.brevet.model.InvalidInputException;
import app.brevet.model.Secret;
import app.brevet.ui.editor.UserEditorViewModel.SecretInput;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The field of the secret half of a key: how long it is and what is wrong with it, never the
/// secret itself.
final class SecretEntry {

  private final EditorWords says;
  private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private Optional<SecretInput> input = Optional.empty();

  SecretEntry(EditorWords says) {
    this.says = says;
  }

  void attach(SecretInput shown) {
    input = Optional.of(shown);
  }

  /// Shows this one, which is closed.
  void fill(Secret secret) {
    input.ifPresentOrElse(shown -> shown.fill(secret), secret::close);
  }

  void clear() {
    input.ifPresent(SecretInput::clear);
  }

  /// Whether it can be the secret half of a key; says so if not.
  boolean isSound(Secret secret) {
    String wrong = "";
    if (secret.length() == 0) {
      wrong = says.missingSecret();
    } else {
      try {
        UserDraft.checkSecret(secret);
      } catch (InvalidInputException e) {
        wrong = says.problem(e);
      }
    }
    problem.set(wrong);
    return wrong.isEmpty();
  }

  /// It holds another secret now.
  void edit(int newLength) {
    length.set(newLength);
    problem.set("");
  }

  boolean isEmpty() {
    return length.get() == 0;
  }

  ReadOnlyIntegerProperty length() {
    return length;
  }

  ReadOnlyStringWrapper problem() {
    return problem;
  }
}
