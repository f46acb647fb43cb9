package app.brevet.cli;

import app.brevet.keychain.KeychainException;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.Secret;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/// The passphrase of an export: typed without being shown, twice for a new one, or one line of
/// standard input. It is another than that of the vault, and no file is named for it.
final class ExportPassphrase {

  private ExportPassphrase() {}

  /// The passphrase that a new export is to have. The caller closes it.
  ///
  /// @throws FailureException if the user gave up
  /// @throws UsageException if nobody may be asked and none is piped in
  static Secret ofNew(String file, Invocation invocation) throws FailureException, UsageException {
    if (!invocation.terminal().isStandardInput()) {
      return piped(invocation);
    }
    requireSomebody(invocation);
    try {
      return new TerminalPassphrase(invocation.terminal(), invocation.words())
          .twice(invocation.words().text("exports.prompt.new", file));
    } catch (KeychainException e) {
      throw new FailureException(new Failure.Cancelled(), e);
    }
  }

  /// The passphrase that an export has. The caller closes it.
  ///
  /// @throws FailureException if the user gave up
  /// @throws UsageException if nobody may be asked and none is piped in
  static Secret ofPresent(String file, Invocation invocation)
      throws FailureException, UsageException {
    if (!invocation.terminal().isStandardInput()) {
      return piped(invocation);
    }
    requireSomebody(invocation);
    Optional<Secret> typed =
        invocation
            .terminal()
            .askSecret(invocation.words().text("exports.prompt.present", file))
            .filter(secret -> secret.length() > 0);
    return typed.orElseThrow(() -> new FailureException(new Failure.Cancelled()));
  }

  private static void requireSomebody(Invocation invocation) throws UsageException {
    if (!invocation.terminal().isThere()) {
      throw new UsageException("exports.usage.passphrase");
    }
  }

  private static Secret piped(Invocation invocation) throws UsageException {
    byte[] line = new byte[0];
    try {
      line = PipedLine.read(invocation.in()).orElse(line);
      if (line.length == 0) {
        throw new UsageException("exports.usage.passphrase");
      }
      return Secret.of(line);
    } catch (IOException e) {
      throw new UsageException("exports.usage.passphrase"); // Too long for one, or a broken pipe.
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }
}
