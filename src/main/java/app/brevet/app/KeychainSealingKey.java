package app.brevet.app;

import app.brevet.keychain.CacheKeySource;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.SealingKey;
import app.brevet.session.SealingKeySource;
import java.util.function.Predicate;

/// The key of the session cache, from the copy of this login or from the keychain.
final class KeychainSealingKey implements SealingKeySource {

  private final CacheKeySource source;
  private final Keychain keychain;

  KeychainSealingKey(CacheKeySource source, Keychain keychain) {
    this.source = source;
    this.keychain = keychain;
  }

  @Override
  public SealingKey key() throws KeychainException {
    return source.obtain();
  }

  @Override
  public boolean renew(Predicate<SealingKey> fits) throws KeychainException {
    return source.renewRuntimeCopy(fits);
  }

  @Override
  public String storeName() {
    return keychain.displayName();
  }
}
