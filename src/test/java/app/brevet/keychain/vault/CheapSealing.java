package app.brevet.keychain.vault;

import app.brevet.keychain.Keychain;
import app.brevet.keychain.PassphraseSealing;
import app.brevet.model.Secret;
import java.nio.file.Path;

/// The real sealing and the real vault, at a cost that tests can pay often.
public final class CheapSealing {

  private CheapSealing() {}

  /// What seals exports.
  public static PassphraseSealing make() {
    return new AgeSealing(VaultKeychainTest.CHEAP);
  }

  /// A vault in this folder, which outlives its process.
  public static Keychain vault(Path folder) {
    return new VaultKeychain(folder, _ -> Secret.ofUnwipeable("vault"), VaultKeychainTest.CHEAP);
  }
}
