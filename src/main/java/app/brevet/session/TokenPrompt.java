package app.brevet.session;

import app.brevet.model.CodeCommand;
import app.brevet.model.FailureException;
import app.brevet.model.Secret;
import app.brevet.model.TokenKind;
import java.util.Optional;

/// Asks whoever is there for the SAML assertion or the OIDC token of a profile.
@FunctionalInterface
public interface TokenPrompt {

  /// What was given; empty if nobody could be asked, or the user gave up. The caller closes it.
  ///
  /// Called again after what was given did not do, with the problem in the request.
  ///
  /// @throws FailureException if there is none for a reason that is worth telling
  /// @throws InterruptedException if the wait for an answer was cancelled
  Optional<Secret> token(TokenRequest request) throws FailureException, InterruptedException;

  /// Whether there is anybody. Where there is not, nothing is unlocked in vain.
  default boolean isThere() {
    return true;
  }

  /// Whether the answer of this kind was given beforehand, with the command: it goes before what
  /// the profile says, and when it does not do there is no other.
  default boolean gives(TokenKind kind) {
    return false;
  }

  /// A program that makes one runs, and may itself ask the user for something.
  ///
  /// @param stop ends the program, as if the user gave up; from any thread
  /// @return what is told that the program has ended
  default CodeWait.Shown runs(TokenRequest request, CodeCommand.Line program, Runnable stop) {
    return () -> {};
  }

  /// Nobody who could be asked.
  static TokenPrompt nobody() {
    return new TokenPrompt() {
      @Override
      public Optional<Secret> token(TokenRequest request) {
        return Optional.empty();
      }

      @Override
      public boolean isThere() {
        return false;
      }
    };
  }
}
