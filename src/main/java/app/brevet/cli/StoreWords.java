package app.brevet.cli;

import app.brevet.custody.Migration.Unfinished;
import app.brevet.custody.SecretStore.Kind;
import app.brevet.words.Words;

/// The stores of secrets, and a move between them, in words.
final class StoreWords {

  private StoreWords() {}

  /// This store, within a sentence.
  static String of(Kind kind, Words words) {
    return words.text(kind == Kind.SYSTEM ? "commands.store.system" : "commands.store.vault");
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
