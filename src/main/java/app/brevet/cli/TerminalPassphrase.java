package app.brevet.cli;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.words.Words;
import java.util.Optional;

/// The vault's passphrase, typed at the terminal: twice for a new vault.
final class TerminalPassphrase implements PassphraseSource {

  private static final int MOST_TRIES = 3;

  private final Terminal terminal;
  private final Words words;

  TerminalPassphrase(Terminal terminal, Words words) {
    this.terminal = terminal;
    this.words = words;
  }

  @Override
  public Secret passphrase(Request request) throws KeychainException {
    return request.creating()
        ? twice(words.prompts().newPassphrase())
        : typed(words.prompts().passphrase());
  }

  /// A passphrase that is typed twice alike, with this question for it.
  Secret twice(String question) throws KeychainException {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Secret first = typed(question);
      try (Secret again = typed(words.prompts().passphraseAgain())) {
        if (first.equals(again)) {
          return first;
        }
      }
      first.close();
      terminal.say(words.prompts().passphrasesDiffer());
    }
    throw none();
  }

  private Secret typed(String prompt) throws KeychainException {
    Optional<Secret> typed = terminal.askSecret(prompt).filter(secret -> secret.length() > 0);
    if (typed.isEmpty()) {
      throw none();
    }
    return typed.get();
  }

  private static KeychainException none() {
    return new KeychainException(KeychainReason.NO_PASSPHRASE, "none was typed");
  }
}
