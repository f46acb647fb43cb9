package app.brevet.cli;

import app.brevet.model.CodeCommand;
import app.brevet.model.Failure;
import app.brevet.model.Secret;
import app.brevet.session.CodeWait;
import app.brevet.session.TokenPrompt;
import app.brevet.session.TokenRequest;
import app.brevet.words.FailureText;
import app.brevet.words.PromptWords;
import java.util.Optional;

/// Assertions and tokens that are pasted at the terminal. A line of a terminal ends at 4,096
/// characters, which most assertions pass: then the path of a file does. An empty line gives up.
final class TerminalToken implements TokenPrompt {

  private final Invocation invocation;

  TerminalToken(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public boolean isThere() {
    return invocation.terminal().isThere();
  }

  @Override
  public Optional<Secret> token(TokenRequest request) {
    request.problem().ifPresent(problem -> tell(request, problem));
    PromptWords prompts = invocation.words().prompts();
    String prompt =
        request.isOfRoles()
            ? prompts.roles(request.profile())
            : prompts.token(request.profile(), request.kind());
    return invocation.terminal().askSecret(prompt).filter(typed -> typed.length() > 0);
  }

  private void tell(TokenRequest request, Failure problem) {
    FailureText text = invocation.words().failure(request.attempt(), problem);
    invocation.terminal().say(text.why() + " " + text.now());
  }

  /// Ctrl-C ends the process, and the program with it.
  @Override
  public CodeWait.Shown runs(TokenRequest request, CodeCommand.Line program, Runnable stop) {
    String key = request.isOfRoles() ? "tokens.runs-for-roles" : "tokens.runs";
    String line = invocation.words().text(key, request.profile(), program.program());
    if (isThere()) {
      invocation.terminal().say(line);
    } else {
      invocation.output().notice(line);
    }
    return () -> {};
  }
}
