package app.brevet.cli;

import app.brevet.mfa.CodeRequest;
import app.brevet.model.CodeCommand;
import app.brevet.model.ProfileName;
import app.brevet.session.CodeWait;
import app.brevet.words.Words;
import java.time.Duration;
import java.time.Instant;

/// Tells on standard error that a step is waited for, and on the terminal that a program runs,
/// wherever standard error leads: whoever is to touch a key must see it. Where there is no terminal
/// that too goes to standard error. Ctrl-C ends the process, and the program with it.
final class TerminalCodeWait implements CodeWait {

  private final Invocation invocation;

  TerminalCodeWait(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Shown waits(CodeRequest request, Instant nextCodeAt, Runnable stop) {
    Words words = invocation.words();
    Duration wait = Duration.between(invocation.clock().instant(), nextCodeAt);
    String device = request.serial().deviceName();
    invocation
        .output()
        .notice(words.text("commands.code-wait", words.times().toWait(wait), device));
    return () -> {};
  }

  @Override
  public Shown runs(CodeRequest request, CodeCommand command, Runnable stop, Runnable type) {
    ProfileName name = request.user().name();
    String line =
        switch (command) {
          case CodeCommand.Ykman _ -> invocation.words().text("commands.code-touch", name);
          case CodeCommand.Line one ->
              invocation.words().text("commands.code-runs", name, one.program());
        };
    if (invocation.terminal().isThere()) {
      invocation.terminal().say(line);
    } else {
      invocation.output().notice(line);
    }
    return () -> {};
  }
}
