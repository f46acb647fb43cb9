package app.brevet.session;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.SealingKey;

/// The key of the session cache for what a user does: where the keychain that has it is locked, it
/// asks to unlock it. It asks here and not within the source, which holds a lock of all processes.
record UnlockingSealingKey(SealingKeySource source, Unlocking unlocking)
    implements SealingKeySource {

  @Override
  public SealingKey key() throws KeychainException {
    return unlocking.access(source::key);
  }

  @Override
  public void forget() throws KeychainException {
    source.forget();
  }

  @Override
  public String storeName() {
    return source.storeName();
  }
}
