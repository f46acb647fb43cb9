package app.brevet.cli;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.FailureException;
import app.brevet.model.MfaCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where the codes of one run come from: the one that was given, else the terminal, else nowhere.
final class Codes {

  static final String OPTION = "--mfa-code";
  private static final String PIPED = "-";

  private Codes() {}

  static void describe(Syntax syntax) {
    syntax.option(OPTION, "CODE", "commands.option.mfa-code");
  }

  /// The source for this run.
  ///
  /// @throws FailureException if the code that was given is not six digits
  static MfaCodeSource of(Invocation invocation) throws FailureException {
    Optional<String> given = invocation.arguments().option(OPTION);
    if (given.isPresent()) {
      String text = given.get().equals(PIPED) ? piped(invocation) : given.get();
      return new GivenCode(Arguments.read(text, MfaCode::parse));
    }
    return invocation.terminal().isThere()
        ? new TerminalCode(invocation.terminal(), invocation.words())
        : MfaCodeSource.nobody();
  }

  private static String piped(Invocation invocation) {
    try {
      return PipedLine.read(invocation.in())
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
          .orElse("");
    } catch (IOException e) {
      return ""; // Nothing that could be a code.
    }
  }
}
