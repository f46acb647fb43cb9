package app.brevet.ui.kit;

import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/// The system's clipboard, with the mark that KDE's Klipper and others heed on Linux: they keep no
/// history of what has it (KDE, `x-kde-passwordManagerHint`). Elsewhere nobody looks at it.
final class SystemClipboard implements SecretClipboard.Place {

  private static final String HINT = "x-kde-passwordManagerHint";
  private static final String SECRET = "secret";

  @Override
  public void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    content.put(hint(), SECRET);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /// A format of one name is made once a process.
  private static DataFormat hint() {
    DataFormat known = DataFormat.lookupMimeType(HINT);
    return known == null ? new DataFormat(HINT) : known;
  }

  @Override
  public Optional<String> text() {
    return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
  }

  @Override
  public void clear() {
    Clipboard.getSystemClipboard().clear();
  }
}
