package app.brevet.cli;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.FailureException;
import app.brevet.model.MfaCode;
import app.brevet.session.CodeSources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where the codes of one run come from: the one that was given, else the seed that is stored, else
/// the program that was named, else the terminal, else nowhere.
final class Codes {

  static final String OPTION = "--mfa-code";
  private static final String PIPED = "-";

  private Codes() {}

  static void describe(Syntax syntax) {
    syntax.option(OPTION, "CODE", "commands.option.mfa-code");
  }

  /// The source for what the user does.
  ///
  /// @throws FailureException if the code that was given is not six digits, or the environment does
  ///   not allow it
  static MfaCodeSource of(Invocation invocation) throws FailureException {
    CodeSources sources = invocation.uses().codeSources();
    Optional<MfaCodeSource> given = given(invocation);
    return given.isPresent()
        ? given.get()
        : sources.forAct(asking(invocation), new TerminalCodeWait(invocation));
  }

  /// The source for what only tells or hands out, as scripts wish for while the user may be away.
  ///
  /// @throws FailureException as [#of(Invocation)] does
  static MfaCodeSource forProgram(Invocation invocation) throws FailureException {
    CodeSources sources = invocation.uses().codeSources();
    Optional<MfaCodeSource> given = given(invocation);
    return given.isPresent()
        ? given.get()
        : sources.forProgram(asking(invocation), new TerminalCodeWait(invocation));
  }

  private static Optional<MfaCodeSource> given(Invocation invocation) throws FailureException {
    Optional<String> given = invocation.arguments().option(OPTION);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    String text = given.get().equals(PIPED) ? piped(invocation) : given.get();
    GivenCode code = new GivenCode(Arguments.read(text, MfaCode::parse));
    return Optional.of(invocation.uses().codeSources().typed(code));
  }

  private static MfaCodeSource asking(Invocation invocation) {
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
