package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.model.KeychainReason;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CircumstancesTest {

  private static final PassphraseSource NOBODY =
      _ -> {
        throw new KeychainException(KeychainReason.NO_PASSPHRASE, "nobody is here");
      };

  private static Circumstances with(String file) {
    return new Circumstances(
        Map.of("BREVET_VAULT_PASSPHRASE_FILE", file), "/home/alice", false, NOBODY);
  }

  @Test
  void passphraseFile_whenTheVariableIsEmpty_thenThereIsNone() {
    assertThat(with("").passphraseFile()).isEmpty();
    assertThat(with("/secrets/vault").passphraseFile()).contains("/secrets/vault");
  }
}
