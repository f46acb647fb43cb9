package app.brevet.mfa;

import app.brevet.model.CodeCommand;
import app.brevet.model.CodeProgramReason;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaCode;
import app.brevet.model.Printable;
import app.brevet.os.ChildProgram;
import app.brevet.os.ChildProgram.Outcome;
import app.brevet.os.NamedPrograms;
import java.time.Duration;

/// Runs programs as processes. The code is the last line of standard output that is not blank; it
/// must be six digits, as all devices of AWS make them.
public final class ChildCodeRuns implements CodeRuns {

  /// How long a program may take, a touch of a key among it.
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int LONGEST_DETAIL = 200;

  private final NamedPrograms programs;
  private final Duration patience;

  /// @param programs how programs of the user's are started
  public ChildCodeRuns(NamedPrograms programs, Duration patience) {
    this.programs = programs;
    this.patience = patience;
  }

  @Override
  public Run of(CodeCommand command) {
    ChildProgram program = programs.of(command.arguments());
    return new Run() {
      @Override
      public CodeAnswer answer() throws InterruptedException {
        return read(command, program.run(patience));
      }

      @Override
      public void stop() {
        program.stop();
      }
    };
  }

  private static CodeAnswer read(CodeCommand command, Outcome outcome) {
    boolean ykman = command instanceof CodeCommand.Ykman;
    return switch (outcome) {
      case Outcome.Stopped _ -> new CodeAnswer.Stopped();
      case Outcome.NotFound _ ->
          none(ykman ? CodeProgramReason.YKMAN_MISSING : CodeProgramReason.NOT_FOUND);
      case Outcome.NotExecutable _ -> none(CodeProgramReason.NOT_EXECUTABLE);
      case Outcome.TimedOut(var err) ->
          none(ykman ? YkmanErrors.ofSilence(err) : CodeProgramReason.TIMED_OUT);
      case Outcome.Ended(var exitCode, var out, var err) ->
          exitCode == 0 ? code(out) : failed(exitCode, err, ykman);
    };
  }

  private static CodeAnswer none(CodeProgramReason reason) {
    return new CodeAnswer.None(reason, "");
  }

  private static CodeAnswer code(String out) {
    String last =
        out.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .reduce("", (_, next) -> next);
    try {
      return last.matches("[0-9]{6}")
          ? new CodeAnswer.Given(MfaCode.parse(last))
          : none(CodeProgramReason.NO_CODE);
    } catch (InvalidInputException e) {
      throw new IllegalStateException("six digits are a code", e);
    }
  }

  private static CodeAnswer failed(int exitCode, String err, boolean ykman) {
    CodeProgramReason reason = ykman ? YkmanErrors.of(err) : CodeProgramReason.FAILED;
    return reason == CodeProgramReason.FAILED
        ? new CodeAnswer.None(reason, firstLine(ykman ? YkmanErrors.error(err) : err, exitCode))
        : none(reason);
  }

  private static String firstLine(String err, int exitCode) {
    String first = err.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
    return first.isEmpty() ? "exit code " + exitCode : Printable.of(first, LONGEST_DETAIL);
  }
}
