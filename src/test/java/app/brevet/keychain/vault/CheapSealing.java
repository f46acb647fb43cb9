package app.brevet.keychain.vault;

import app.brevet.keychain.PassphraseSealing;

/// The real sealing, at a cost that tests can pay often.
public final class CheapSealing {

  private CheapSealing() {}

  /// Makes it.
  public static PassphraseSealing make() {
    return new AgeSealing(VaultKeychainTest.CHEAP);
  }
}
