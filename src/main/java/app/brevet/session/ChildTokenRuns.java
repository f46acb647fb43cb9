package app.brevet.session;

import app.brevet.model.CodeCommand;
import app.brevet.model.Printable;
import app.brevet.model.Secret;
import app.brevet.model.TokenProgramReason;
import app.brevet.os.ChildProgram;
import app.brevet.os.ChildProgram.Outcome;
import app.brevet.os.NamedPrograms;
import java.time.Duration;

/// Runs programs as processes. All that one prints to its standard output is what it gives.
public final class ChildTokenRuns implements TokenRuns {

  /// How long a program may take: some let the user sign in meanwhile.
  public static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final int LONGEST_DETAIL = 200;

  private final NamedPrograms programs;
  private final Duration patience;

  /// @param programs how programs of the user's are started
  public ChildTokenRuns(NamedPrograms programs, Duration patience) {
    this.programs = programs;
    this.patience = patience;
  }

  @Override
  public Run of(CodeCommand.Line program, int most) {
    ChildProgram child = programs.of(program.arguments());
    return new Run() {
      @Override
      public Answer answer() throws InterruptedException {
        Printed printed = new Printed();
        return read(child.run(patience, most, printed::take), printed.secret);
      }

      @Override
      public void stop() {
        child.stop();
      }
    };
  }

  /// What it printed, nothing at first.
  private static final class Printed {

    private Secret secret = Secret.of(new byte[0]);

    /// Keeps it as a secret; no text is made of it.
    private String take(byte[] bytes) {
      secret = Secret.of(bytes);
      return "";
    }
  }

  private static Answer read(Outcome outcome, Secret printed) {
    if (outcome instanceof Outcome.Ended(var exitCode, _, _)
        && exitCode == 0
        && printed.length() > 0) {
      return new Answer.Given(printed);
    }
    printed.close();
    return switch (outcome) {
      case Outcome.Stopped _ -> new Answer.Stopped();
      case Outcome.NotFound _ -> none(TokenProgramReason.NOT_FOUND);
      case Outcome.NotExecutable _ -> none(TokenProgramReason.NOT_EXECUTABLE);
      case Outcome.TimedOut _ -> none(TokenProgramReason.TIMED_OUT);
      case Outcome.Ended(var exitCode, _, var err) ->
          exitCode == 0
              ? none(TokenProgramReason.NOTHING)
              : new Answer.None(TokenProgramReason.FAILED, firstLine(err, exitCode));
    };
  }

  private static Answer none(TokenProgramReason reason) {
    return new Answer.None(reason, "");
  }

  private static String firstLine(String err, int exitCode) {
    String first = err.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
    return first.isEmpty() ? "exit code " + exitCode : Printable.of(first, LONGEST_DETAIL);
  }
}
