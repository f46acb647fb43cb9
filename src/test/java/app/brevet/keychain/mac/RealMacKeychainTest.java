package app.brevet.keychain.mac;

import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainContract;
import app.brevet.os.OperatingSystem;
import app.brevet.testing.RealPart;
import org.junit.jupiter.api.BeforeAll;

/// The contract, kept by the real keychain of macOS; its service is not that of the user's own
/// items.
class RealMacKeychainTest extends KeychainContract {

  @BeforeAll
  static void requireMac() {
    RealPart.requireSystem("macOS keychain", OperatingSystem.MAC);
  }

  @Override
  protected Keychain connect() {
    return new MacKeychain(new SecurityFramework(), "Brevet under test");
  }
}
