package app.brevet.keychain.linux;

import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainContract;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// The contract, kept by a real GNOME Keyring.
class SecretServiceKeychainTest extends KeychainContract {

  private static @Nullable PrivateKeyring keyring;

  @BeforeAll
  static void startKeyring(@TempDir Path home) throws Exception {
    keyring = PrivateKeyring.unlocked(home);
  }

  @AfterAll
  static void endKeyring() {
    if (keyring != null) {
      keyring.close();
    }
  }

  private static PrivateKeyring keyring() {
    if (keyring == null) {
      throw new IllegalStateException("not started");
    }
    return keyring;
  }

  @Override
  protected Keychain connect() {
    return new SecretServiceKeychain(keyring().environment());
  }
}
