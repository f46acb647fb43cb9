package app.brevet.cli;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.FailureException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Where the codes of one run come from: the one that was given, else the seed that is stored, else
/// the terminal, else nowhere.
final class Codes {

  static final String OPTION = "--mfa-code";
  private static final String PIPED = "-";

  private Codes() {}

  static void describe(Syntax syntax) {
    syntax.option(OPTION, "CODE", "commands.option.mfa-code");
  }

  /// The source for this run.
  ///
  /// @throws FailureException if the code that was given is not six digits, or the environment does
  ///   not allow it
  static MfaCodeSource of(Invocation invocation) throws FailureException {
    Optional<String> given = invocation.arguments().option(OPTION);
    if (given.isPresent()) {
      String text = given.get().equals(PIPED) ? piped(invocation) : given.get();
      return new GivenCode(Arguments.read(text, MfaCode::parse));
    }
    MfaCodeSource asking =
        invocation.terminal().isThere()
            ? new TerminalCode(invocation.terminal(), invocation.words())
            : MfaCodeSource.nobody();
    return invocation.uses().codes(asking, (serial, next) -> tellWait(serial, next, invocation));
  }

  private static void tellWait(MfaSerial serial, Instant nextCodeAt, Invocation invocation) {
    Words words = invocation.words();
    Duration wait = Duration.between(invocation.clock().instant(), nextCodeAt);
    invocation
        .output()
        .notice(words.text("commands.code-wait", words.times().toWait(wait), serial.deviceName()));
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
