package app.brevet.cli;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;
import app.brevet.session.Failures;
import java.io.IOException;
import java.util.Arrays;

/// The seed of a device, as an otpauth URI or in base32: typed without being shown, or piped in. As
/// with [SecretInput], there is no argument for it.
final class SeedInput {

  private SeedInput() {}

  /// One line; the caller closes it.
  ///
  /// @throws UsageException if nothing is piped in and nobody may be asked
  static Secret read(Invocation invocation, MfaSerial serial)
      throws FailureException, UsageException {
    if (!invocation.terminal().isStandardInput()) {
      return piped(invocation);
    }
    if (!invocation.terminal().isThere()) {
      throw new UsageException("commands.usage.seed");
    }
    return invocation
        .terminal()
        .askSecret(invocation.words().prompts().seed(serial))
        .orElseThrow(() -> new FailureException(new Failure.Cancelled()));
  }

  private static Secret piped(Invocation invocation) throws FailureException {
    byte[] line;
    try {
      line = PipedLine.read(invocation.in()).orElse(new byte[0]);
    } catch (IOException e) {
      throw Failures.of(new InvalidInputException(Reason.SEED_INPUT_TOO_LONG, ""));
    }
    try {
      return Secret.of(line);
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }
}
