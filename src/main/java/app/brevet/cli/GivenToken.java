package app.brevet.cli;

import app.brevet.model.CodeCommand;
import app.brevet.model.FailureException;
import app.brevet.model.Secret;
import app.brevet.model.TokenKind;
import app.brevet.session.CodeWait;
import app.brevet.session.TokenPrompt;
import app.brevet.session.TokenRequest;
import java.util.Optional;

/// An assertion or a token that was given with the command. When it does not do, there is no other.
///
/// @param token whoever made this closes it
/// @param others asks for those of the other kind
record GivenToken(TokenKind kind, Secret token, TokenPrompt others) implements TokenPrompt {

  @Override
  public Optional<Secret> token(TokenRequest request)
      throws FailureException, InterruptedException {
    return gives(request.kind())
        ? Optional.of(token.<Secret>use(Secret::of))
        : others.token(request);
  }

  @Override
  public boolean isThere() {
    return others.isThere();
  }

  @Override
  public boolean gives(TokenKind asked) {
    return kind == asked;
  }

  @Override
  public CodeWait.Shown runs(TokenRequest request, CodeCommand.Line program, Runnable stop) {
    return others.runs(request, program, stop);
  }
}
