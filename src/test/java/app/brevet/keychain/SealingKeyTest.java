package app.brevet.keychain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealingKeyTest {

  private static final byte[] TEXT = "a session token".getBytes(UTF_8);

  private final SealingKey key = SealingKey.random();

  private static void assertCorrupt(SealingKey with, byte[] sealed, String context) {
    assertThatExceptionOfType(KeychainException.class)
        .isThrownBy(() -> with.open(sealed, context))
        .extracting(KeychainException::reason)
        .isEqualTo(KeychainReason.CORRUPT);
  }

  @Test
  void open_whenSealedForThisContext_thenTheText() throws Exception {
    assertThat(key.open(key.seal(TEXT, "sessions"), "sessions")).isEqualTo(TEXT);
  }

  @Test
  void open_whenSealedForAnotherContext_thenCorrupt() {
    assertCorrupt(key, key.seal(TEXT, "profile one"), "profile two");
  }

  @Test
  void open_whenSealedByAnotherKey_thenCorrupt() {
    assertCorrupt(SealingKey.random(), key.seal(TEXT, "sessions"), "sessions");
  }

  @Test
  void open_whenAnyBitIsFlipped_thenCorrupt() {
    byte[] sealed = key.seal(TEXT, "sessions");
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      assertCorrupt(key, changed, "sessions");
    }
  }

  @Test
  void open_whenCutOffAnywhere_thenCorrupt() {
    byte[] sealed = key.seal(TEXT, "sessions");
    for (int length = 0; length < sealed.length; length++) {
      assertCorrupt(key, Arrays.copyOf(sealed, length), "sessions");
    }
  }

  @Test
  void seal_whenTwice_thenNeverTheSameBytes() {
    assertThat(key.seal(TEXT, "sessions")).isNotEqualTo(key.seal(TEXT, "sessions"));
  }

  @Test
  void decode_whenEncoded_thenOpensWhatTheFirstSealed() throws Exception {
    SealingKey again = SealingKey.decode(key.encoded());
    assertThat(again.open(key.seal(TEXT, "sessions"), "sessions")).isEqualTo(TEXT);
  }

  @Test
  void decode_whenTooShort_thenCorrupt() {
    assertThatExceptionOfType(KeychainException.class)
        .isThrownBy(() -> SealingKey.decode(Secret.of("AAAA".getBytes(UTF_8))))
        .extracting(KeychainException::reason)
        .isEqualTo(KeychainReason.CORRUPT);
  }

  @Test
  void decode_whenNotBase64_thenCorrupt() {
    assertThatExceptionOfType(KeychainException.class)
        .isThrownBy(() -> SealingKey.decode(Secret.of("not base64!".getBytes(UTF_8))))
        .extracting(KeychainException::reason)
        .isEqualTo(KeychainReason.CORRUPT);
  }

  @Test
  void seal_whenClosed_thenRefused() {
    key.close();
    assertThatIllegalStateException().isThrownBy(() -> key.seal(TEXT, "sessions"));
  }
}
