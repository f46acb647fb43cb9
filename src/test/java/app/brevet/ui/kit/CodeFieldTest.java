package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class CodeFieldTest {

  private KitStage kit;

  @Start
  void start(Stage stage) {
    kit = new KitStage(stage);
  }

  private final List<String> codes = new ArrayList<>();

  private CodeField field() {
    CodeField field = kit.put(() -> new CodeField("MFA code"));
    kit.act(
        () -> {
          field.setOnCode(codes::add);
          field.reset();
        });
    return field;
  }

  private void paste(String text) {
    kit.act(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
    press(KeyCode.CONTROL, KeyCode.V);
  }

  private void press(KeyCode... keys) {
    kit.robot.press(keys).release(keys);
    KitStage.settle();
  }

  private void type(String text) {
    kit.robot.write(text);
    KitStage.settle();
  }

  @Test
  void type_whenTheSixthDigitIsIn_thenTheCodeIsGivenOnce() {
    CodeField field = field();
    type("12345");
    assertThat(codes).isEmpty();
    type("6");
    assertThat(codes).containsExactly("123456");
    assertThat(field.text()).isEqualTo("123456");
  }

  @Test
  void type_whenNoDigit_thenNothing() {
    CodeField field = field();
    type("a1-b2");
    assertThat(field.text()).isEqualTo("12");
  }

  @Test
  void paste_whenThereAreBlanks_thenTheDigitsCount() {
    field();
    paste(" 123 456\n");
    assertThat(codes).containsExactly("123456");
  }

  @Test
  void paste_whenSomethingIsThere_thenAWholeCodeTakesItsPlace() {
    field();
    type("99");
    paste("123456");
    assertThat(codes).containsExactly("123456");
  }

  @Test
  void paste_whenItIsNoCode_thenNothingIsTaken() {
    CodeField field = field();
    for (String other :
        new String[] {"123456789012", "arn:aws:iam::123456:mfa/alice", "ABC123", "12345678"}) {
      paste(other);
      assertThat(field.text()).as(other).isEmpty();
    }
    assertThat(codes).isEmpty();
  }

  @Test
  void selectAll_whenADigitIsTyped_thenItTakesThePlaceOfAll() {
    CodeField field = field();
    type("123456");
    kit.act(field::selectAll);
    type("7");
    assertThat(field.text()).isEqualTo("7");
    assertThat(codes).hasSize(1);
  }

  @Test
  void keys_whenErased_thenTheDigitBehindMovesUp() {
    CodeField field = field();
    type("1234");
    press(KeyCode.LEFT);
    press(KeyCode.LEFT);
    press(KeyCode.BACK_SPACE);
    assertThat(field.text()).isEqualTo("134");
    press(KeyCode.HOME);
    press(KeyCode.DELETE);
    assertThat(field.text()).isEqualTo("34");
  }
}
