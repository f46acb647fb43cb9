package app.brevet.keychain.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.model.AccessKeyId;
import app.brevet.model.KeychainReason;
import app.brevet.model.ProfileId;
import app.brevet.model.Secret;
import java.nio.file.Path;

/// Fills a small disk with a vault until it is full, then shows that everything stored before is
/// still there. A program of its own, because only a process can have a small disk of its own.
final class FullDiskProgram {

  private static final ProfileId PROFILE = ProfileId.random();
  private static final String SECRET = "0123456789".repeat(200);

  private FullDiskProgram() {}

  /// Prints how many items were stored, why the next one was not, and how many are there after all.
  ///
  /// @param args the folder on the small disk
  public static void main(String[] args) throws KeychainException {
    Path folder = Path.of(args[0]).resolve("vault");
    int stored = 0;
    KeychainReason reason = KeychainReason.ABSENT;
    try (VaultKeychain vault = vault(folder)) {
      for (; stored < 100; stored++) {
        vault.put(key(stored), "Brevet: x", Secret.of((SECRET + stored).getBytes(UTF_8)));
      }
    } catch (KeychainException e) {
      reason = e.reason();
    }
    int there = 0;
    try (VaultKeychain vault = vault(folder)) {
      for (int i = 0; i < stored; i++) {
        there += vault.get(key(i)).orElseThrow().reveal().equals(SECRET + i) ? 1 : 0;
      }
    }
    System.out.println("stored " + stored + ", then " + reason + ", there " + there);
  }

  private static VaultKeychain vault(Path folder) {
    PassphraseSource source = request -> Secret.of("pass".getBytes(UTF_8));
    return new VaultKeychain(folder, source, VaultKeychainTest.CHEAP);
  }

  private static ItemKey key(int number) {
    return ItemKey.accessKey(PROFILE, new AccessKeyId("AKIA%016d".formatted(number)));
  }
}
