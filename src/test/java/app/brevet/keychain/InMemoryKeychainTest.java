package app.brevet.keychain;

/// The fake keeps the contract, so that what passes with it passes with a real keychain.
class InMemoryKeychainTest extends KeychainContract {

  private final InMemoryKeychain keychain = new InMemoryKeychain();

  @Override
  protected Keychain connect() {
    return keychain.again();
  }
}
