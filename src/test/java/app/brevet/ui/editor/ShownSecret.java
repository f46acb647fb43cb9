package app.brevet.ui.editor;

import static app.brevet.ui.editor.EditorWorld.secret;

import app.brevet.model.Secret;
import javafx.beans.property.IntegerProperty;

/// The field of the secret, without a screen.
final class ShownSecret implements UserEditorViewModel.SecretInput {

  private final IntegerProperty length;
  private Secret held = secret("");

  /// @param length told of each change, as the view does
  ShownSecret(IntegerProperty length) {
    this.length = length;
  }

  @Override
  public void fill(Secret secretAccessKey) {
    try (secretAccessKey) {
      held = Secret.of(secretAccessKey.copy());
    }
    length.set(held.length());
  }

  @Override
  public void clear() {
    held.close();
    held = secret("");
    length.set(0);
  }

  Secret copy() {
    return Secret.of(held.copy());
  }

  boolean isEmpty() {
    return held.length() == 0;
  }
}
