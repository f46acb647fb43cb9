package app.brevet.session;

import app.brevet.mfa.CodeRuns;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.mfa.StepGuard;
import app.brevet.model.CodeCommand;
import java.time.InstantSource;
import java.util.function.Predicate;

/// Where codes come from: the seed that is stored for a profile, else the program that was named
/// for it, else somebody who is asked.
public final class CodeSources {

  private final SessionGround ground;
  private final CodeRuns programs;
  private final Waiting waiting;
  private final SilentUse silence;

  /// @param programs runs the programs
  /// @param waiting waits by the ground's clock
  /// @param silence when codes may be made while nobody is there
  public CodeSources(SessionGround ground, CodeRuns programs, Waiting waiting, SilentUse silence) {
    this.ground = ground;
    this.programs = programs;
    this.waiting = waiting;
    this.silence = silence;
  }

  /// Codes for an act of the user.
  ///
  /// @param listener is told when the act waits for a code
  public MfaCodeSource forAct(MfaCodeSource asking, CodeWait listener) {
    return unaskedElse(typed(asking), listener, _ -> true);
  }

  /// Codes for a program, which may wish for them while nobody is there: nobody then touches a
  /// YubiKey, so that none is asked.
  public MfaCodeSource forProgram(MfaCodeSource asking, CodeWait listener) {
    MfaCodeSource typed = typed(asking);
    Predicate<CodeCommand> usable =
        command -> asking.isThere() || !(command instanceof CodeCommand.Ykman);
    return new SilentCodes(
        unaskedElse(MfaCodeSource.nobody(), listener, usable),
        unaskedElse(typed, listener, usable),
        typed,
        silence);
  }

  /// These codes, which somebody types or has typed.
  public MfaCodeSource typed(MfaCodeSource codes) {
    return new TypedCodes(codes, ground.acts());
  }

  private MfaCodeSource unaskedElse(
      MfaCodeSource asking, CodeWait listener, Predicate<CodeCommand> usable) {
    InstantSource clock = ground.clock();
    StepGuard guard = ground.guard();
    MfaCodeSource program =
        new CommandCodes(
            ground.commands(), programs, guard, clock, waiting, listener, asking, usable);
    return new SeedCodes(ground.seeds(), guard, clock, waiting, listener, program);
  }
}
