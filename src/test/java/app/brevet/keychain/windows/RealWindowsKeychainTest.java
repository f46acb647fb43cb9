package app.brevet.keychain.windows;

import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainContract;
import app.brevet.os.OperatingSystem;
import app.brevet.testing.RealPart;
import org.junit.jupiter.api.BeforeAll;

/// The contract, kept by the real Credential Manager; its targets are not those of the user's own
/// items.
class RealWindowsKeychainTest extends KeychainContract {

  @BeforeAll
  static void requireWindows() {
    RealPart.requireSystem("Windows Credential Manager", OperatingSystem.WINDOWS);
  }

  @Override
  protected Keychain connect() {
    return new WindowsKeychain(new Advapi32(), "Brevet under test");
  }
}
