package app.brevet.session;

import app.brevet.keychain.InMemoryKeychain;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainContract;

/// The contract, kept by the fake behind a question to unlock it.
final class UnlockingKeychainTest extends KeychainContract {

  private final InMemoryKeychain store = new InMemoryKeychain();

  @Override
  protected Keychain connect() {
    return new UnlockingKeychain(store.again(), () -> {});
  }
}
