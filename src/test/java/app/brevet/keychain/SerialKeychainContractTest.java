package app.brevet.keychain;

/// The contract, kept by the fake through one thread.
class SerialKeychainContractTest extends KeychainContract {

  private final InMemoryKeychain store = new InMemoryKeychain();

  @Override
  protected Keychain connect() {
    return new SerialKeychain(store.again());
  }
}
