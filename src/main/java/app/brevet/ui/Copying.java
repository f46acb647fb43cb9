package app.brevet.ui;

import app.brevet.ui.kit.SecretClipboard;
import app.brevet.ui.kit.ToastPane;
import app.brevet.words.Words;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Puts what the user copies on the clipboard, and says so.
final class Copying {

  private final ToastPane toasts;
  private final Words words;
  private final SecretClipboard secrets = new SecretClipboard();

  Copying(ToastPane toasts, Words words) {
    this.toasts = toasts;
    this.words = words;
  }

  /// Copies what is no secret.
  void text(String text) {
    quietly(text);
    toasts.show(words.text("window.toast.copied"), Optional.empty());
  }

  /// The same without a word.
  void quietly(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /// Copies a code, which does not stay on the clipboard.
  void code(String text) {
    secrets.put(text);
    toasts.show(
        words.text("window.toast.copied-secret", SecretClipboard.STAYS.toSeconds()),
        Optional.empty());
  }

  /// Takes back what is secret on the clipboard.
  void takeBack() {
    secrets.takeBack();
  }
}
