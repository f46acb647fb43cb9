package app.brevet.ui.editor;

import static app.brevet.ui.editor.EditorWorld.secret;

import app.brevet.model.Secret;
import java.util.function.IntConsumer;

/// The field of the secret, without a screen.
final class ShownSecret implements UserEditorViewModel.SecretInput {

  private final IntConsumer edited;
  private Secret held = secret("");

  /// @param edited told of each change, as the view does
  ShownSecret(IntConsumer edited) {
    this.edited = edited;
  }

  @Override
  public void fill(Secret secretAccessKey) {
    try (secretAccessKey) {
      held = Secret.of(secretAccessKey.copy());
    }
    edited.accept(held.length());
  }

  @Override
  public void clear() {
    held.close();
    held = secret("");
    edited.accept(0);
  }

  Secret copy() {
    return Secret.of(held.copy());
  }

  boolean isEmpty() {
    return held.length() == 0;
  }
}
