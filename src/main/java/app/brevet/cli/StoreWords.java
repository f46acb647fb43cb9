package app.brevet.cli;

import app.brevet.custody.Migration.Unfinished;
import app.brevet.custody.SecretStore.Kind;
import app.brevet.custody.VaultRecovery;
import app.brevet.model.Printable;
import app.brevet.words.Words;
import java.util.List;

/// The stores of secrets, and a move between them, in words.
final class StoreWords {

  private StoreWords() {}

  /// This store, within a sentence.
  static String of(Kind kind, Words words) {
    return words.text(kind == Kind.SYSTEM ? "commands.store.system" : "commands.store.vault");
  }

  /// Where the vault is, and how it opens without Brevet.
  static List<String> recovery(VaultRecovery vault, Words words) {
    return List.of(
        words.text("commands.keychain.status.vault", Printable.of(vault.folder().toString(), 1000)),
        words.text("commands.keychain.status.recover", Printable.of(vault.command(), 3000)));
  }

  /// That a move was interrupted, and how it goes on.
  static String unfinished(Unfinished left, Words words) {
    String from = of(left.from(), words);
    String to = of(left.to(), words);
    return left.isSwitched()
        ? words.text("commands.keychain.migrate.unfinished-switched", from, to)
        : words.text("commands.keychain.migrate.unfinished", from, to);
  }
}
