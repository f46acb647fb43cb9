package app.brevet.session;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.SealingKey;

/// Where the key of the session cache comes from.
public interface SealingKeySource {

  /// The key; made and stored at first use. Throws [KeychainException] if the keychain is needed
  /// and does not give it.
  SealingKey key() throws KeychainException;

  /// Forgets the copy that is at hand, so that the next [#key()] asks the keychain.
  void forget() throws KeychainException;

  /// The name of the store behind it, for people.
  String storeName();
}
