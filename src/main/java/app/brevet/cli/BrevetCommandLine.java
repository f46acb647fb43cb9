package app.brevet.cli;

import app.brevet.model.Attempt;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.words.Words;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The program in a terminal: reads one line of arguments, runs its command, and tells what came of
/// it.
public final class BrevetCommandLine {

  private static final Duration WORTH_TELLING = Duration.ofMinutes(1);

  private final Composition composition;
  private final Circumstances circumstances;
  private final Streams streams;
  private final Terminal terminal;
  private final Words words;
  private final InstantSource clock;
  private final Supplier<Optional<Duration>> skew;
  private final String version;

  /// @param composition makes what the commands work with
  /// @param circumstances the process's environment; whether somebody can be asked, and how, is
  ///   found out here
  /// @param terminal who can be asked, if it is not `--no-input`
  /// @param skew AWS's time minus this machine's, once AWS was asked something
  /// @param version what `brevet version` tells
  public BrevetCommandLine(
      Composition composition,
      Circumstances circumstances,
      Streams streams,
      Terminal terminal,
      Words words,
      InstantSource clock,
      Supplier<Optional<Duration>> skew,
      String version) {
    this.composition = composition;
    this.circumstances = circumstances;
    this.streams = streams;
    this.terminal = terminal;
    this.words = words;
    this.clock = clock;
    this.skew = skew;
    this.version = version;
  }

  /// Runs the command that these arguments name.
  public ExitCode run(List<String> arguments) {
    ExitCode code = parseAndRun(arguments);
    streams.out().flush();
    if (streams.out().checkError() && code == ExitCode.DONE) {
      streams.err().println(words.text("commands.no-output"));
      return ExitCode.FAILED;
    }
    return code;
  }

  /// Tells a fault that nobody foresaw, without its message and its trace: they may hold a secret.
  public void tellUnforeseen(Throwable fault, List<String> arguments) {
    report(isJson(arguments)).tell(FailureReport.unforeseen(fault, words));
    streams.out().flush();
  }

  private ExitCode parseAndRun(List<String> arguments) {
    CommandLine parser = new CommandTree(words).parser(version, arguments);
    if (arguments.isEmpty()) {
      streams.err().println(words.text("commands.no-window"));
      return usage(parser, streams.err(), ExitCode.USAGE);
    }
    try {
      ParseResult result = parser.parseArgs(arguments.toArray(String[]::new));
      return run(new Arguments(result));
    } catch (ParameterException e) {
      return misused(UsageProblems.of(e), isJson(arguments));
    }
  }

  private ExitCode run(Arguments arguments) {
    ParseResult innermost = arguments.innermost();
    CommandLine parser = innermost.commandSpec().commandLine();
    if (arguments.has(GlobalOptions.HELP)) {
      return usage(parser, streams.out(), ExitCode.DONE);
    }
    boolean json = arguments.has(GlobalOptions.JSON);
    String name = innermost.commandSpec().qualifiedName();
    if (!(innermost.commandSpec().userObject() instanceof Command command)) {
      return misused(new UsageException("commands.usage.no-command", name), json);
    }
    if (arguments.has(GlobalOptions.OUTPUT) && !command.takesOutput()) {
      return misused(new UsageException("commands.usage.no-output", name), json);
    }
    return run(command, arguments, json);
  }

  private ExitCode run(Command command, Arguments arguments, boolean json) {
    Output output = output(arguments, json);
    Consumer<UseCases> opened =
        command.tellsOfMigration() ? _ -> {} : uses -> tellOfMigration(uses, output);
    try (OpenUseCases useCases = new OpenUseCases(composition, circumstances(arguments), opened)) {
      ExitCode code = command.run(invocation(arguments, useCases, output));
      tellOfClock(output);
      return code;
    } catch (FailureException e) {
      if (!words.tellsSkew(e.failure())) {
        tellOfClock(output);
      }
      return failed(command, arguments, e.failure(), json);
    } catch (UsageException e) {
      return misused(e, json);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(command, arguments, new Failure.Cancelled(), json);
    }
  }

  /// What a wrong clock spoils is not Brevet's alone: Brevet goes by AWS's, others do not.
  private void tellOfClock(Output output) {
    skew.get()
        .filter(by -> by.abs().compareTo(WORTH_TELLING) > 0)
        .ifPresent(by -> output.notice(words.notices().clock(by)));
  }

  private Circumstances circumstances(Arguments arguments) {
    boolean mayAsk = circumstances.mayAsk() && !arguments.has(GlobalOptions.NO_INPUT);
    Circumstances asking =
        circumstances.asking(mayAsk, new TerminalPassphrase(terminal(arguments), words));
    return arguments.option(GlobalOptions.HOME).map(asking::movedTo).orElse(asking);
  }

  private Terminal terminal(Arguments arguments) {
    return arguments.has(GlobalOptions.NO_INPUT)
        ? new NoTerminal(terminal.isStandardInput())
        : terminal;
  }

  /// A move that was interrupted goes on when the user says so, not by itself: it may ask.
  private void tellOfMigration(UseCases uses, Output output) {
    try {
      uses.migration()
          .unfinished()
          .ifPresent(left -> output.notice(StoreWords.unfinished(left, words)));
    } catch (FailureException e) {
      // Whoever needs the settings tells that they cannot be read, and `migrate` the journal.
    }
  }

  private Output output(Arguments arguments, boolean json) {
    Output.Volume volume = Output.Volume.USUAL;
    if (arguments.has(GlobalOptions.QUIET)) {
      volume = Output.Volume.QUIET;
    } else if (arguments.has(GlobalOptions.VERBOSE)) {
      volume = Output.Volume.VERBOSE;
    }
    return new Output(streams, json, volume);
  }

  private Invocation invocation(Arguments arguments, OpenUseCases useCases, Output output) {
    return new Invocation(
        arguments, useCases, output, terminal(arguments), streams.in(), words, clock);
  }

  private ExitCode failed(Command command, Arguments arguments, Failure failure, boolean json) {
    Attempt attempt = new Attempt(command.verb(), command.subject(arguments));
    report(json).tell(words.failure(attempt, failure));
    return ExitCode.of(failure);
  }

  private ExitCode misused(UsageException e, boolean json) {
    report(json).tell(FailureReport.of(e, words));
    return ExitCode.USAGE;
  }

  private FailureReport report(boolean json) {
    return new FailureReport(streams, words, json);
  }

  private static ExitCode usage(CommandLine parser, PrintStream stream, ExitCode code) {
    parser.usage(stream);
    return code;
  }

  private static boolean isJson(List<String> arguments) {
    return arguments.contains(GlobalOptions.JSON);
  }
}
