package app.brevet.cli;

import app.brevet.custody.CodeOrigins;
import app.brevet.custody.CodeOrigins.Origin;
import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.CodeCommand;
import app.brevet.model.FailureException;
import app.brevet.model.Printable;
import app.brevet.model.ProfileName;
import app.brevet.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `brevet mfa source NAME`: tells where the codes of a user come from, or changes that.
final class MfaSourceCommand implements Command {

  private static final String COMMAND = "--command";
  private static final String YKMAN = "--ykman";
  private static final String DEVICE = "--device";
  private static final String NONE = "--none";
  private static final int LONGEST_LINE = 1000;

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.MFA_SOURCE;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("commands.mfa.source")
        .name()
        .option(COMMAND, "LINE", "commands.option.command")
        .option(YKMAN, "ACCOUNT", "commands.option.ykman")
        .option(DEVICE, "SERIAL", "commands.option.device")
        .flag(NONE, "commands.option.none");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    Arguments given = invocation.arguments();
    long ways = Stream.of(COMMAND, YKMAN, NONE).filter(given::has).count();
    if (ways > 1) {
      throw new UsageException("commands.usage.one-source");
    }
    if (given.has(DEVICE) && !given.has(YKMAN)) {
      throw new UsageException("commands.usage.device-alone");
    }
    Optional<CodeCommand> command = command(given);
    ProfileName name = Names.of(invocation);
    CodeOrigins origins = invocation.uses().codeOrigins();
    if (command.isPresent()) {
      tell(origins.use(name, command.get()), true, invocation);
    } else if (given.has(NONE)) {
      tell(origins.useNone(name), true, invocation);
    } else {
      tell(origins.of(name), false, invocation);
    }
    return ExitCode.DONE;
  }

  private static Optional<CodeCommand> command(Arguments given) throws FailureException {
    if (given.has(COMMAND)) {
      return given.option(COMMAND, CodeCommand.Line::parse).map(line -> line);
    }
    Optional<String> device = given.option(DEVICE);
    return given.option(YKMAN, account -> CodeCommand.Ykman.parse(account, device)).map(key -> key);
  }

  private static void tell(Origin origin, boolean changed, Invocation invocation) {
    JsonObject document = document(origin);
    String line = line(origin, invocation.words());
    if (changed) {
      invocation.output().done(document, line);
    } else {
      invocation.output().answer(document, List.of(line));
    }
    if (origin.seedKept() && origin.command().isPresent() && !invocation.output().isJson()) {
      invocation
          .output()
          .notice(invocation.words().text("commands.mfa.source.behind", origin.user().name()));
    }
  }

  private static JsonObject document(Origin origin) {
    JsonObject document =
        new JsonObject()
            .with("profile", origin.user().name().value())
            .with("source", origin.seedKept() ? "seed" : kind(origin.command()));
    origin
        .command()
        .ifPresent(
            command -> {
              switch (command) {
                case CodeCommand.Line line -> document.with("command", line.text());
                case CodeCommand.Ykman key ->
                    document.with("ykman", key.account()).with("device", key.device());
              }
            });
    return document;
  }

  private static String kind(Optional<CodeCommand> command) {
    return command
        .map(
            one ->
                switch (one) {
                  case CodeCommand.Line _ -> "command";
                  case CodeCommand.Ykman _ -> "ykman";
                })
        .orElse("typed");
  }

  private static String line(Origin origin, Words words) {
    ProfileName name = origin.user().name();
    if (origin.seedKept()) {
      return words.text("commands.mfa.source.seed", name);
    }
    return origin
        .command()
        .map(command -> line(name, command, words))
        .orElseGet(() -> words.text("commands.mfa.source.typed", name));
  }

  private static String line(ProfileName name, CodeCommand command, Words words) {
    return switch (command) {
      case CodeCommand.Line line ->
          words.text("commands.mfa.source.command", name, Printable.of(line.text(), LONGEST_LINE));
      case CodeCommand.Ykman key ->
          key.device()
              .map(
                  device ->
                      words.text(
                          "commands.mfa.source.ykman-device",
                          name,
                          Printable.of(key.account()),
                          device))
              .orElseGet(
                  () -> words.text("commands.mfa.source.ykman", name, Printable.of(key.account())));
    };
  }
}
