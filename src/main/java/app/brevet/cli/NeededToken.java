package app.brevet.cli;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.SamlProfile;
import app.brevet.model.TokenKind;

/// Which of the two a profile needs, an assertion or a token: the options that take them differ.
final class NeededToken {

  private NeededToken() {}

  /// A command's run.
  @FunctionalInterface
  interface Run {
    ExitCode make() throws FailureException, UsageException, InterruptedException;
  }

  /// Runs it, and names the kind where one is needed.
  static ExitCode known(Run run, OpenUseCases useCases)
      throws FailureException, UsageException, InterruptedException {
    try {
      return run.make();
    } catch (FailureException e) {
      if (e.failure() instanceof Failure.TokenNeeded needed) {
        boolean saml = useCases.get().profiles().find(needed.profile()) instanceof SamlProfile;
        throw new FailureException(needed.of(saml ? TokenKind.ASSERTION : TokenKind.TOKEN), e);
      }
      throw e;
    }
  }
}
