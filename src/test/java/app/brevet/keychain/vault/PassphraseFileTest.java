package app.brevet.keychain.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.model.KeychainReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassphraseFileTest {

  private static final PassphraseSource.Request ASKED =
      new PassphraseSource.Request(false, Optional.empty());

  @TempDir Path folder;

  private PassphraseFile file(String text, String mode) throws IOException {
    Path file = folder.resolve("passphrase");
    Files.writeString(file, text.replace("\\n", "\n").replace("\\r", "\r"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    return new PassphraseFile(file);
  }

  private static KeychainException fault(PassphraseFile file) {
    return catchThrowableOfType(KeychainException.class, () -> file.passphrase(ASKED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"pass>pass", "pass\\n>pass", "pass\\r\\n>pass", "pass\\n\\n>pass\\n", " p w > p w "})
  void passphrase_whenInTheFile_thenWithoutItsLineEnd(String text, String passphrase)
      throws Exception {
    assertThat(file(text, "rw-------").passphrase(ASKED).reveal())
        .isEqualTo(passphrase.replace("\\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
  void passphrase_whenOpenToOthers_thenRefused(String mode) throws Exception {
    KeychainException refused = fault(file("pass\n", mode));
    assertThat(refused.reason()).isEqualTo(KeychainReason.PASSPHRASE_FILE);
    assertThat(refused).hasMessageContaining("chmod 600").hasMessageNotContaining("pass\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\\n"})
  void passphrase_whenEmpty_thenRefused(String text) throws Exception {
    assertThat(fault(file(text, "rw-------"))).hasMessageContaining("is empty");
  }

  @Test
  void passphrase_whenMissing_thenRefused() {
    KeychainException refused = fault(new PassphraseFile(folder.resolve("none")));
    assertThat(refused.reason()).isEqualTo(KeychainReason.PASSPHRASE_FILE);
    assertThat(refused).hasMessageContaining("is not there");
  }

  @Test
  void passphrase_whenAFolder_thenRefused() {
    assertThat(fault(new PassphraseFile(folder)).reason())
        .isEqualTo(KeychainReason.PASSPHRASE_FILE);
  }
}
