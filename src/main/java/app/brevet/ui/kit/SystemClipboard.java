package app.brevet.ui.kit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/// The system's clipboard, with the marks by which the clipboard histories of Linux and Windows
/// know a secret and keep none. Each system knows its own marks and passes over the others.
///
/// macOS has one too, which is not among these: JavaFX puts each format that it does not know under
/// a name of its own there, and nobody would find it.
final class SystemClipboard implements SecretClipboard.Place {

  /// A Windows DWORD of 0: "no".
  private static final int DWORD_BYTES = Integer.BYTES;

  @Override
  public void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    marks().forEach((name, bytes) -> content.put(format(name), ByteBuffer.wrap(bytes)));
    Clipboard.getSystemClipboard().setContent(content);
  }

  /// The marks as bytes: a string would go through Java's serialization, whose form no other
  /// program reads.
  ///
  /// Sources: KDE, `x-kde-passwordManagerHint`, for Klipper and others; Win32, "Clipboard Formats",
  /// "Cloud Clipboard and Clipboard History Formats".
  static Map<String, byte[]> marks() {
    return Map.of(
        "x-kde-passwordManagerHint", "secret".getBytes(StandardCharsets.US_ASCII),
        "ExcludeClipboardContentFromMonitorProcessing", new byte[DWORD_BYTES],
        "CanIncludeInClipboardHistory", new byte[DWORD_BYTES],
        "CanUploadToCloudClipboard", new byte[DWORD_BYTES]);
  }

  /// A format of one name is made once a process.
  private static DataFormat format(String name) {
    DataFormat known = DataFormat.lookupMimeType(name);
    return known == null ? new DataFormat(name) : known;
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
