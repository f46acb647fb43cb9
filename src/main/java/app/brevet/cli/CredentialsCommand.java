package app.brevet.cli;

import app.brevet.model.Attempt;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.session.ServedSession;
import app.brevet.session.Sessions;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// `brevet credentials NAME`: what the AWS tools call as `credential_process`. Writes no file.
final class CredentialsCommand implements Command {

  private static final String FORMAT = "--format";

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.CREDENTIALS;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("commands.credentials")
        .name()
        .option(FORMAT, formats("|"), "commands.option.format");
    Codes.describe(syntax);
  }

  @Override
  public ExitCode run(Invocation invocation)
      throws FailureException, UsageException, InterruptedException {
    CredentialsFormat format = format(invocation);
    ProfileName name = Names.of(invocation);
    Sessions sessions = invocation.uses().sessions().asking(Tokens.asking(invocation));
    try (ServedSession served = sessions.serve(name, Codes.forProgram(invocation))) {
      invocation.output().raw(format.text(name, served.credentials()));
      Duration left = served.credentials().expiry().left(invocation.clock().instant());
      served.unrenewed().ifPresent(why -> tellUnrenewed(name, left, why, invocation));
    }
    return ExitCode.DONE;
  }

  private static void tellUnrenewed(
      ProfileName name, Duration left, Failure why, Invocation invocation) {
    Words words = invocation.words();
    FailureText text = words.failure(Attempt.of(Attempt.Verb.RENEW, name), why);
    invocation
        .output()
        .notice(
            words.text(
                "commands.credentials.unrenewed",
                name,
                words.times().left(left),
                text.why(),
                text.now()));
  }

  private static CredentialsFormat format(Invocation invocation) throws UsageException {
    Optional<String> asked = invocation.arguments().option(FORMAT);
    Optional<CredentialsFormat> format =
        CredentialsFormat.named(asked.orElse(CredentialsFormat.PROCESS.key()));
    if (format.isEmpty()) {
      throw new UsageException("commands.usage.format", formats(", "));
    }
    if (invocation.output().isJson() && !format.get().isJson()) {
      throw new UsageException("commands.usage.format-json");
    }
    return format.get();
  }

  private static String formats(String between) {
    return Arrays.stream(CredentialsFormat.values())
        .map(CredentialsFormat::key)
        .collect(Collectors.joining(between));
  }
}
