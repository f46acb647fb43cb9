package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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

  @Test
  void put_whenRead_thenItIsThereAndMarkedAsASecret() {
    kit.act(() -> clipboard.put("123456"));

    assertThat(kit.on(clipboard::text)).contains("123456");
    DataFormat hint = DataFormat.lookupMimeType("x-kde-passwordManagerHint");
    assertThat(kit.on(() -> Clipboard.getSystemClipboard().getContent(hint))).isEqualTo("secret");
  }

  @Test
  void clear_whenSomethingWasThere_thenNothingIs() {
    kit.act(() -> clipboard.put("123456"));
    kit.act(clipboard::clear);

    assertThat(kit.on(clipboard::text)).isEmpty();
  }
}
