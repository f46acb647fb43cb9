package app.brevet.transfer;

import app.brevet.keychain.Keychain;
import app.brevet.keychain.vault.CheapSealing;
import app.brevet.model.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/// Restores an export, as far as an item at which it is to be killed.
final class RestoreProgram {

  private static int told;

  private RestoreProgram() {}

  /// Says `at N` after the N-th item and waits there; or says `finished`.
  ///
  /// @param args the home, the file, and where to wait
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    try (Keychain vault = CheapSealing.vault(home.resolve("vault"))) {
      StateRestore restore = new TransferWorld(home, vault).transfer.restore();
      try (RestorePlan plan =
          restore.plan(
              restore.find(Path.of(args[1])),
              Optional.of(Secret.ofUnwipeable(TransferWorld.PASSPHRASE)),
              true)) {
        restore.carryOut(plan, _ -> waitAt(Integer.parseInt(args[2])));
      }
    }
    System.out.println("finished");
  }

  private static void waitAt(int place) {
    told++;
    if (told != place) {
      return;
    }
    System.out.println("at " + place);
    try {
      while (System.in.read() >= 0) {
        // It is killed here.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
