package app.brevet.keychain.vault;

import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/// The contract, kept by the vault; at a low cost, so that each test can have a vault of its own.
class VaultKeychainTest extends KeychainContract {

  static final int CHEAP = 4;

  @TempDir Path home;

  @Override
  protected Keychain connect() throws Exception {
    VaultKeychain vault =
        new VaultKeychain(home.resolve("vault"), request -> secret("pass phrase"), CHEAP);
    vault.unlock();
    return vault;
  }
}
