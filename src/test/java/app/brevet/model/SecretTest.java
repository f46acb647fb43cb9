package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SecretTest {

  private static Secret secret(String text) {
    return Secret.ofUnwipeable(text);
  }

  @Test
  void of_whenTheCallersBytesAreWiped_thenTheSecretStays() {
    byte[] bytes = {1, 2, 3};
    Secret secret = Secret.of(bytes);
    Arrays.fill(bytes, (byte) 0);
    assertThat(secret.copy()).containsExactly(1, 2, 3);
  }

  @Test
  void of_whenCharacters_thenUtf8() {
    assertThat(Secret.of("pä😀".toCharArray()).reveal()).isEqualTo("pä😀");
  }

  @Test
  void of_whenHalfAPairAmongCharacters_thenNothingBehindItIsLost() {
    char[] chars = {'a', '\uD83D', 'b'};
    assertThat(Secret.of(chars).reveal()).isEqualTo("a?b");
  }

  @Test
  void use_whenDone_thenTheCopyIsWiped() {
    List<byte[]> seen = new ArrayList<>();
    String value =
        secret("abc")
            .use(
                bytes -> {
                  seen.add(bytes);
                  return new String(bytes, StandardCharsets.UTF_8);
                });
    assertThat(value).isEqualTo("abc");
    assertThat(seen.getFirst()).containsOnly(0);
  }

  @Test
  void close_whenClosed_thenItCannotBeRead() {
    Secret secret = secret("abc");
    secret.close();
    assertThatIllegalStateException().isThrownBy(secret::copy);
    assertThatIllegalStateException().isThrownBy(secret::reveal);
  }

  @Test
  void close_whenTheHolderIsClosed_thenSoAreItsSecrets() {
    Secret key = secret("abc");
    Secret token = secret("def");
    AccessKeyId id = new AccessKeyId("ASIAIOSFODNN7EXAMPLE");
    new SessionCredentials(id, key, token, new Expiry(Instant.EPOCH)).close();
    assertThatIllegalStateException().isThrownBy(key::copy);
    assertThatIllegalStateException().isThrownBy(token::copy);
  }

  @Test
  void equals_whenTheSameBytes_thenEqual() {
    assertThat(secret("abc")).isEqualTo(secret("abc")).hasSameHashCodeAs(secret("xyz"));
    assertThat(secret("abc")).isNotEqualTo(secret("abd")).isNotEqualTo(secret("ab"));
  }

  @Test
  void equals_whenClosed_thenEqualToItselfOnly() {
    Secret secret = secret("abc");
    Secret other = secret("abc");
    secret.close();
    other.close();
    assertThat(List.of(secret)).contains(secret).doesNotContain(other);
  }

  @Test
  void toString_whenPrinted_thenNothingIsShown() {
    AccessKey key = new AccessKey(new AccessKeyId("AKIAIOSFODNN7EXAMPLE"), secret("abc"));
    assertThat(key.toString()).contains("***").doesNotContain("abc");
    assertThat(secret("abc").length()).isEqualTo(3);
  }
}
