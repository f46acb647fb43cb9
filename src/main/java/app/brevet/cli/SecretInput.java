package app.brevet.cli;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.session.Failures;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/// The secret half of a long-term key: typed without being shown, or piped in. There is no option
/// for it, since other users can read a process's arguments.
final class SecretInput {

  private static final int LONGEST = 128;

  private SecretInput() {}

  /// The secret; the caller closes it.
  ///
  /// @throws FailureException if it is not what a secret key looks like
  /// @throws UsageException if nothing is piped in and nobody may be asked
  static Secret read(Invocation invocation, ProfileName profile)
      throws FailureException, UsageException {
    return invocation.terminal().isStandardInput()
        ? typed(invocation, profile)
        : checked(piped(invocation));
  }

  private static Secret typed(Invocation invocation, ProfileName profile)
      throws FailureException, UsageException {
    if (!invocation.terminal().isThere()) {
      throw new UsageException("commands.usage.secret");
    }
    Optional<Secret> typed =
        invocation.terminal().askSecret(invocation.words().prompts().secret(profile));
    if (typed.isEmpty()) {
      throw new FailureException(new Failure.Cancelled());
    }
    try (Secret secret = typed.get()) {
      return checked(secret.copy());
    }
  }

  private static byte[] piped(Invocation invocation) throws FailureException {
    try {
      return PipedLine.read(invocation.in()).orElse(new byte[0]);
    } catch (IOException e) {
      throw malformed(); // Longer than any secret key, or the pipe broke.
    }
  }

  /// Takes blanks around it away, and wipes what was given.
  private static Secret checked(byte[] line) throws FailureException {
    int from = 0;
    int to = line.length;
    while (from < to && isBlank(line[from])) {
      from++;
    }
    while (to > from && isBlank(line[to - 1])) {
      to--;
    }
    byte[] secret = Arrays.copyOfRange(line, from, to);
    Arrays.fill(line, (byte) 0);
    try {
      boolean lawful = secret.length > 0 && secret.length <= LONGEST;
      for (byte each : secret) {
        lawful &= each > ' ' && each < 0x7F;
      }
      if (!lawful) {
        throw malformed();
      }
      return Secret.of(secret);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private static boolean isBlank(byte character) {
    return character == ' ' || character == '\t';
  }

  private static FailureException malformed() {
    return Failures.of(new InvalidInputException(Reason.SECRET_MALFORMED, ""));
  }
}
