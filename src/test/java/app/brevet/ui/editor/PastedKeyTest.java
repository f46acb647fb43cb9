package app.brevet.ui.editor;

import static app.brevet.ui.editor.EditorWorld.KEY_ID;
import static app.brevet.ui.editor.EditorWorld.SECRET;
import static app.brevet.ui.editor.EditorWorld.secret;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PastedKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ID\nSECRET",
        "ID\r\nSECRET\r\n",
        "  ID \t SECRET  ",
        "ID,SECRET",
        "Access key\tSecret access key\nID\tSECRET",
        "\uFEFFAccess key ID,Secret access key\r\nID,SECRET\r\n",
        "Access key ID,Secret access key,Login\r\nID,SECRET,https://x.aws.com/\r\n",
        "[default]\naws_access_key_id = ID\naws_secret_access_key = SECRET\n",
        "export AWS_ACCESS_KEY_ID=ID\nexport AWS_SECRET_ACCESS_KEY=SECRET\n",
        "$Env:AWS_ACCESS_KEY_ID=\"ID\"\n$Env:AWS_SECRET_ACCESS_KEY=\"SECRET\"",
        "{\"AccessKey\": {\"UserName\": \"alice\", \"AccessKeyId\": \"ID\","
            + " \"Status\": \"Active\", \"SecretAccessKey\": \"SECRET\"}}",
      })
  void in_whenAWholeKeyIsPasted_thenBothHalvesAreFound(String form) {
    PastedKey pasted =
        PastedKey.in(
            form.replace("ID", KEY_ID)
                .replace("SECRET", SECRET)
                .replace("Access key " + KEY_ID, "Access key ID")
                .replace("AWS_ACCESS_KEY_" + KEY_ID, "AWS_ACCESS_KEY_ID")
                .replace("AWS_" + SECRET, "AWS_SECRET"));
    assertThat(pasted.accessKeyId()).contains(KEY_ID);
    assertThat(pasted.secretHalf()).contains(secret(SECRET));
  }

  @Test
  void in_whenTheSecretAloneIsPasted_thenItIsKnown() {
    PastedKey pasted = PastedKey.in(" " + SECRET + "\n");
    assertThat(pasted.accessKeyId()).isEmpty();
    assertThat(pasted.secretHalf()).contains(secret(SECRET));
  }

  @Test
  void in_whenAnIdAloneIsPasted_thenThereIsNoSecret() {
    PastedKey pasted = PastedKey.in(KEY_ID);
    assertThat(pasted.accessKeyId()).contains(KEY_ID);
    assertThat(pasted.secretHalf()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "arn:aws:iam::111122223333:user/alice",
        "https://111122223333.signin.aws.amazon.com/console",
        "THESEAREFORTYCAPITALSANDNOSECRETKEYATALL",
      })
  void in_whenThereIsNoKey_thenNothingIsFound(String text) {
    PastedKey pasted = PastedKey.in(text);
    assertThat(pasted.accessKeyId()).isEmpty();
    assertThat(pasted.secretHalf()).isEmpty();
  }
}
