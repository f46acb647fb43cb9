package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Secret;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class SecretFieldTest {

  private KitStage kit;

  @Start
  void start(Stage stage) {
    kit = new KitStage(stage);
  }

  private SecretField field() {
    SecretField field = kit.put(SecretField::new);
    kit.act(field::requestFocus);
    return field;
  }

  private void press(KeyCode... keys) {
    kit.robot.press(keys).release(keys);
    KitStage.settle();
  }

  private void copied(String text) {
    kit.act(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private String taken(SecretField field) {
    try (Secret secret = kit.on(field::take)) {
      return secret.reveal();
    }
  }

  @Test
  void take_whenTyped_thenThatIsTheSecretAndTheFieldIsEmpty() {
    SecretField field = field();
    kit.robot.write("s3cret/+");
    KitStage.settle();
    assertThat(field.lengthProperty().get()).isEqualTo(8);
    assertThat(taken(field)).isEqualTo("s3cret/+");
    assertThat(field.lengthProperty().get()).isZero();
    assertThat(taken(field)).isEmpty();
  }

  @Test
  void show_whenTyped_thenOnlyBulletsAreSeenAndHeard() {
    SecretField field = field();
    kit.robot.write("abc");
    KitStage.settle();
    assertThat(kit.words(field)).containsExactly("•••");
    assertThat(field.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("•••");
  }

  @Test
  void keys_whenCopied_thenTheClipboardIsAsBefore() {
    copied("before");
    field();
    kit.robot.write("abc");
    press(KeyCode.CONTROL, KeyCode.A);
    press(KeyCode.CONTROL, KeyCode.C);
    press(KeyCode.CONTROL, KeyCode.X);
    assertThat(kit.on(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("before");
  }

  @Test
  void keys_whenPasted_thenTheBlanksAroundAreLeftOut() {
    copied("  wJalr\n");
    SecretField field = field();
    press(KeyCode.CONTROL, KeyCode.V);
    assertThat(taken(field)).isEqualTo("wJalr");
  }

  @Test
  void keys_whenErased_thenThatCharacterIsGone() {
    SecretField field = field();
    kit.robot.write("abcd");
    press(KeyCode.LEFT);
    press(KeyCode.BACK_SPACE);
    assertThat(taken(field)).isEqualTo("abd");
  }

  @Test
  void fill_whenGivenASecret_thenItIsInTheFieldAndClosed() {
    SecretField field = field();
    Secret secret = Secret.of("given".toCharArray());
    kit.act(() -> field.fill(secret));
    assertThat(taken(field)).isEqualTo("given");
  }
}
