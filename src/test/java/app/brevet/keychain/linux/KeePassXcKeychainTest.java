package app.brevet.keychain.linux;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainContract;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract, kept by a real KeePassXC.
class KeePassXcKeychainTest extends KeychainContract {

  private static @Nullable PrivateKeePassXc keePassXc;

  @BeforeAll
  static void startKeePassXc(@TempDir Path home) throws Exception {
    keePassXc = PrivateKeePassXc.unlocked(home, false);
  }

  @AfterAll
  static void endKeePassXc() {
    if (keePassXc != null) {
      keePassXc.close();
    }
  }

  private static PrivateKeePassXc keePassXc() {
    if (keePassXc == null) {
      throw new IllegalStateException("not started");
    }
    return keePassXc;
  }

  @Override
  protected Keychain connect() {
    return new SecretServiceKeychain(keePassXc().environment());
  }

  @Test
  void displayName_whenKeePassXcAnswers_thenItsName() throws Exception {
    Keychain keychain = open();
    keychain.list();
    assertThat(keychain.displayName()).isEqualTo("KeePassXC");
  }
}
