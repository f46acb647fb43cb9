package app.brevet.cli;

import app.brevet.model.Secret;
import app.brevet.model.TokenKind;
import app.brevet.session.TokenPrompt;
import java.util.List;
import java.util.Optional;

/// Where the assertions and tokens of one run come from: the one that was given with the command,
/// else what the profile says. Where that is the user, the terminal is asked, else nobody.
///
/// @param given what was given with the command
record Tokens(TokenPrompt prompt, Optional<Secret> given) implements AutoCloseable {

  private static final String ASSERTION = "--assertion";
  private static final String TOKEN = "--token";

  /// Those of one session.
  static final List<String> OPTIONS = List.of(ASSERTION, TOKEN);

  static void describe(Syntax syntax) {
    syntax
        .option(ASSERTION, "FILE|-", "commands.option.assertion-given")
        .option(TOKEN, "FILE|-", "commands.option.token-given");
  }

  /// Those of a command that takes one.
  ///
  /// @throws UsageException if the file cannot be read, or both were given
  static Tokens of(Invocation invocation) throws UsageException {
    Arguments arguments = invocation.arguments();
    if (arguments.has(ASSERTION) && arguments.has(TOKEN)) {
      throw new UsageException("commands.usage.one-token-source", ASSERTION, TOKEN);
    }
    Optional<String> file = arguments.option(ASSERTION).or(() -> arguments.option(TOKEN));
    if (file.isEmpty()) {
      return new Tokens(asking(invocation), Optional.empty());
    }
    TokenKind kind = arguments.has(ASSERTION) ? TokenKind.ASSERTION : TokenKind.TOKEN;
    Secret given = new StsInput(invocation).secret(file.get());
    return new Tokens(new GivenToken(kind, given, asking(invocation)), Optional.of(given));
  }

  /// Asks at the terminal, if there is one.
  static TokenPrompt asking(Invocation invocation) {
    return new TerminalToken(invocation);
  }

  @Override
  public void close() {
    given.ifPresent(Secret::close);
  }
}
