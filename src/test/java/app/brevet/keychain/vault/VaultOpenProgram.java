package app.brevet.keychain.vault;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.KeychainException;
import app.brevet.model.Secret;
import java.io.IOException;
import java.nio.file.Path;

/// Opens a vault at its real cost, says what is in it, and keeps it open until its input ends.
final class VaultOpenProgram {

  private VaultOpenProgram() {}

  /// Says what the vault holds.
  ///
  /// @param args the vault's folder
  public static void main(String[] args) throws KeychainException, IOException {
    try (VaultKeychain vault =
        new VaultKeychain(Path.of(args[0]), _ -> Secret.ofUnwipeable("right"))) {
      System.out.println(vault.get(ItemKey.cacheKey()).orElseThrow().reveal());
      while (System.in.read() >= 0) {
        // Whoever started this reads how much memory it has.
      }
    }
  }
}
