package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class SystemClipboardTest {

  private final SystemClipboard clipboard = new SystemClipboard();
  private KitStage kit;

  @Start
  void start(Stage stage) {
    kit = new KitStage(stage);
  }

  /// What other programs read, byte for byte.
  private Object bytesOf(String name) {
    DataFormat format = DataFormat.lookupMimeType(name);
    return kit.on(() -> Clipboard.getSystemClipboard().getContent(format));
  }

  @Test
  void put_whenRead_thenItIsThere() {
    kit.act(() -> clipboard.put("123456"));

    assertThat(kit.on(clipboard::text)).contains("123456");
  }

  @Test
  void put_whenOnLinux_thenItHasTheHintOfPasswordManagers() {
    kit.act(() -> clipboard.put("123456"));

    assertThat(bytesOf("x-kde-passwordManagerHint"))
        .isEqualTo(ByteBuffer.wrap("secret".getBytes(StandardCharsets.US_ASCII)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ExcludeClipboardContentFromMonitorProcessing",
        "CanIncludeInClipboardHistory",
        "CanUploadToCloudClipboard"
      })
  void put_whenOnWindows_thenItsHistoryAndCloudAreToldNo(String name) {
    kit.act(() -> clipboard.put("123456"));

    assertThat(bytesOf(name)).isEqualTo(ByteBuffer.wrap(new byte[] {0, 0, 0, 0}));
  }

  @Test
  void clear_whenSomethingWasThere_thenNothingIs() {
    kit.act(() -> clipboard.put("123456"));
    kit.act(clipboard::clear);

    assertThat(kit.on(clipboard::text)).isEmpty();
  }
}
