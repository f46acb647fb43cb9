package app.brevet.ui.kit;

import app.brevet.words.Words;

/// The words around a failure.
///
/// @param details opens and folds what AWS said
/// @param copy copies what AWS said
/// @param decode decodes the message in what AWS said
public record FailureLabels(String details, String copy, String decode) {

  /// Those of every dialog.
  public static FailureLabels of(Words words) {
    return new FailureLabels(
        words.text("dialogs.editor.details"),
        words.text("dialogs.editor.copy"),
        words.text("window.act.decode"));
  }
}
