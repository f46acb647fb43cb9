package app.brevet.session;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.SealingKey;
import java.util.function.Predicate;

/// The key of the session cache for what a user does: where the keychain that has it is locked, it
/// asks to unlock it. It asks here and not within the source, which holds a lock of all processes.
record UnlockingSealingKey(SealingKeySource source, Unlocking unlocking)
    implements SealingKeySource {

  @Override
  public SealingKey key() throws KeychainException {
    return unlocking.access(source::key);
  }

  /// Nobody is asked for the sake of a file that does not open: it is made anew.
  @Override
  public boolean renew(Predicate<SealingKey> fits) throws KeychainException {
    return source.renew(fits);
  }

  @Override
  public String storeName() {
    return source.storeName();
  }
}
