package app.brevet.keychain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessKeyItemTest {

  private static final AccessKeyId ID = new AccessKeyId("AKIAIOSFODNN7EXAMPLE");

  private static Secret secret(String text) {
    return Secret.of(text.getBytes(UTF_8));
  }

  @Test
  void encode_whenAKey_thenTheDocumentedJson() {
    Secret item = AccessKeyItem.encode(new AccessKey(ID, secret("wJalr/K7+MDENG=")));
    assertThat(item.reveal())
        .isEqualTo(
            "{\"accessKeyId\":\"AKIAIOSFODNN7EXAMPLE\",\"secretAccessKey\":\"wJalr/K7+MDENG=\"}");
  }

  @Test
  void decode_whenEncoded_thenTheSameKey() throws Exception {
    AccessKey key = new AccessKey(ID, secret("wJalr\"\\K7+MDENG="));
    assertThat(AccessKeyItem.decode(AccessKeyItem.encode(key))).isEqualTo(key);
  }

  @Test
  void encode_whenTooLongForWindows_thenRefused() {
    AccessKey key = new AccessKey(ID, secret("s".repeat(AccessKeyItem.MOST_BYTES)));
    assertThatIllegalArgumentException().isThrownBy(() -> AccessKeyItem.encode(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "planted-secret",
        "{\"accessKeyId\":\"AKIAIOSFODNN7EXAMPLE\"}",
        "{\"accessKeyId\":\"akia\",\"secretAccessKey\":\"planted-secret\"}",
        "{\"accessKeyId\":\"AKIAIOSFODNN7EXAMPLE\",\"secretAccessKey\":7}"
      })
  void decode_whenNoAccessKey_thenCorruptAndTheMessageHoldsNothingOfIt(String item) {
    assertThatExceptionOfType(KeychainException.class)
        .isThrownBy(() -> AccessKeyItem.decode(secret(item)))
        .withMessage("the item is no access key")
        .withStackTraceContaining("AccessKeyItem")
        .satisfies(e -> assertThat(e).hasNoSuppressedExceptions())
        .satisfies(e -> assertThat(String.valueOf(e.getCause())).doesNotContain("planted"))
        .extracting(KeychainException::reason)
        .isEqualTo(KeychainReason.CORRUPT);
  }
}
