package app.brevet.session;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.SealingKey;
import java.util.function.Predicate;

/// Where the key of the session cache comes from.
public interface SealingKeySource {

  /// The key; made and stored at first use. The caller closes it. Throws [KeychainException] if the
  /// keychain is needed and does not give it.
  SealingKey key() throws KeychainException;

  /// Looks whether the keychain has another key than the copy that is at hand, one that fits. Only
  /// then that takes the copy's place, and the next [#key()] gives it. Throws [KeychainException]
  /// if the keychain does not give its key; the copy is then as it was.
  ///
  /// @param fits whether a key opens what the copy does not; it closes none
  boolean renew(Predicate<SealingKey> fits) throws KeychainException;

  /// The name of the store behind it, for people.
  String storeName();
}
