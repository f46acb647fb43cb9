package app.brevet.keychain.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VaultIdentityTest {

  private final VaultIdentity identity = VaultIdentity.random();
  private final String key = lastLine(identity);

  private static String lastLine(VaultIdentity identity) {
    List<String> lines = new String(identity.file(), US_ASCII).lines().toList();
    return lines.getLast();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "%s\n",
        "# a comment\n%s\n",
        "\r\n# a comment\r\n%s\r\n",
        "\n\n  \t%s \t\n\n",
        "AGE-SECRET-KEY\n%s\nAGE-SECRET-KEY-1OTHER\n"
      })
  void parse_whenWrittenAsAgeReadsIt_thenTheFirstKey(String form) throws Exception {
    byte[] file = form.replace("%s", key).getBytes(US_ASCII);

    try (VaultIdentity parsed = VaultIdentity.parse(file, "vault-key.age")) {
      assertThat(parsed.recipient()).isEqualTo(identity.recipient());
      assertThat(lastLine(parsed)).isEqualTo(key);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# AGE-SECRET-KEY-1\n", "AGE-SECRET-KEY-", "age1xyz\n"})
  void parse_whenThereIsNoKey_thenCorrupt(String file) {
    assertThatExceptionOfType(KeychainException.class)
        .isThrownBy(() -> VaultIdentity.parse(file.getBytes(US_ASCII), "vault-key.age"))
        .matches(e -> e.reason() == KeychainReason.CORRUPT)
        .withMessageContaining("holds no age identity");
  }

  @Test
  void parse_whenTheKeyIsMalformed_thenCorrupt() {
    assertThatExceptionOfType(KeychainException.class)
        .isThrownBy(
            () -> VaultIdentity.parse("AGE-SECRET-KEY-1QQ\n".getBytes(US_ASCII), "vault-key.age"))
        .withMessageContaining("malformed");
  }
}
