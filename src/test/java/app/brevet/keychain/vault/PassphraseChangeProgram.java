package app.brevet.keychain.vault;

import app.brevet.keychain.KeychainException;
import java.nio.file.Path;

/// Changes a vault's passphrase from `old` to `new` and back, until it is killed.
final class PassphraseChangeProgram {

  private PassphraseChangeProgram() {}

  /// Says `changed` after the first time.
  ///
  /// @param args the folder that the vault is in, and the passphrase that opens it now
  public static void main(String[] args) throws KeychainException {
    VaultKeychain vault = PassphraseChangeTest.vault(Path.of(args[0]), "none");
    String now = args[1];
    for (int i = 0; i < Integer.MAX_VALUE; i++) {
      String next = now.equals("old") ? "new" : "old";
      vault.changePassphrase(PassphraseChangeTest.typed(now), PassphraseChangeTest.typed(next));
      now = next;
      if (i == 0) {
        System.out.println("changed");
      }
    }
  }
}
