package app.brevet.cli;

import app.brevet.keychain.SealingKey;
import app.brevet.session.SealingKeySource;

/// The key of the sealed sessions, in memory.
record FixedKey(SealingKey key) implements SealingKeySource {

  @Override
  public void forget() {}

  @Override
  public String storeName() {
    return "memory";
  }
}
