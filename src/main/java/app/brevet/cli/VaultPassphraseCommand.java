package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Printable;
import app.brevet.model.Secret;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/// `brevet keychain vault passphrase`: asks for the passphrase that opens the vault now, unless a
/// file holds it, then for the new one, twice at the terminal or once from standard input.
final class VaultPassphraseCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.CHANGE_PASSPHRASE;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary("commands.keychain.vault.passphrase");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException {
    UseCases uses = invocation.uses();
    uses.vaultPassphrase().change(next(invocation));
    invocation
        .output()
        .done(
            new JsonObject().with("changed", true).with("vault", uses.vaultFolder().toString()),
            invocation.words().text("commands.keychain.vault.passphrase.done"));
    Optional<String> file = invocation.useCases().circumstances().passphraseFile();
    if (file.isPresent()) {
      String name = Printable.of(file.get(), 1000);
      invocation
          .output()
          .notice(invocation.words().text("commands.keychain.vault.passphrase.file", name));
    }
    return ExitCode.DONE;
  }

  private static PassphraseSource next(Invocation invocation) {
    String question = invocation.words().prompts().nextPassphrase();
    return invocation.terminal().isStandardInput()
        ? _ -> new TerminalPassphrase(invocation.terminal(), invocation.words()).twice(question)
        : _ -> piped(invocation);
  }

  private static Secret piped(Invocation invocation) throws KeychainException {
    byte[] line = new byte[0];
    try {
      line = PipedLine.read(invocation.in()).orElse(line);
      return Secret.of(line);
    } catch (IOException e) {
      throw new KeychainException(
          KeychainReason.NO_PASSPHRASE, "the new one is too long, or was not to be read", e);
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }
}
