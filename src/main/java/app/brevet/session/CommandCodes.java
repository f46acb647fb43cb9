package app.brevet.session;

import app.brevet.mfa.CodeAnswer;
import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.CodeRuns;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.mfa.StepGuard;
import app.brevet.mfa.Totp;
import app.brevet.model.CodeCommand;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.UserProfile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/// Codes of the program that the user named for the profile's device. Where there is none, where it
/// fails, or where AWS refuses its code, somebody is asked, and told why.
///
/// A code that was spent already is not sent: it waits for the device's next step, says so, and
/// runs the program once more.
final class CommandCodes implements MfaCodeSource {

  private static final int MOST_RUNS = 2;

  private final CodeCommands commands;
  private final CodeRuns programs;
  private final StepGuard guard;
  private final InstantSource clock;
  private final Waiting waiting;
  private final CodeWait listener;
  private final MfaCodeSource asking;
  private final Predicate<CodeCommand> usable;
  private final Map<MfaSerial, Integer> runs = new ConcurrentHashMap<>();
  private final Set<MfaSerial> given = ConcurrentHashMap.newKeySet();

  /// @param waiting waits by that clock
  /// @param listener is told when it waits, for a program or for the next step
  /// @param asking who is asked where no program does
  /// @param usable which programs may run; where it is another one there is none
  CommandCodes(
      CodeCommands commands,
      CodeRuns programs,
      StepGuard guard,
      InstantSource clock,
      Waiting waiting,
      CodeWait listener,
      MfaCodeSource asking,
      Predicate<CodeCommand> usable) {
    this.commands = commands;
    this.programs = programs;
    this.guard = guard;
    this.clock = clock;
    this.waiting = waiting;
    this.listener = listener;
    this.asking = asking;
    this.usable = usable;
  }

  @Override
  public boolean isThere() {
    return asking.isThere();
  }

  @Override
  public boolean isThereFor(UserProfile user) {
    return asking.isThereFor(user) || commands.has(user, usable);
  }

  @Override
  public Optional<MfaCode> code(CodeRequest request) throws FailureException, InterruptedException {
    if (request.problem().isEmpty()) {
      runs.remove(request.serial());
      given.remove(request.serial());
    }
    boolean isOfProfile = request.user().mfaSerial().equals(Optional.of(request.serial()));
    if (!isOfProfile || !isWorthARun(request)) {
      return asked(request);
    }
    Optional<Failure> problem = request.problem();
    try {
      Optional<CodeCommand> command = commands.of(request.user()).filter(usable);
      if (command.isPresent()) {
        Made made = codeOf(command.get(), request);
        if (!made.isTypedInstead()) {
          return made.code();
        }
        runs.put(request.serial(), MOST_RUNS); // Who types one types the next one too.
      }
    } catch (FailureException e) {
      if (!asking.isThere()) {
        throw e;
      }
      problem = Optional.of(e.failure());
    }
    return asked(new CodeRequest(request.user(), request.serial(), problem));
  }

  private Optional<MfaCode> asked(CodeRequest request)
      throws FailureException, InterruptedException {
    given.remove(request.serial());
    return asking.code(request);
  }

  /// A code of the program's that another process spent meanwhile was not sent, and one that met a
  /// wrong clock was not looked at, so the next one may do; one that AWS refused tells that this is
  /// not the device. A code that somebody typed is for that person to mend.
  private boolean isWorthARun(CodeRequest request) {
    int before = runs.getOrDefault(request.serial(), 0);
    boolean ofProgram = given.contains(request.serial());
    return before == 0 || (before < MOST_RUNS && ofProgram && isLeftUntried(request));
  }

  private static boolean isLeftUntried(CodeRequest request) {
    return isSpent(request) || request.problem().filter(Failure::isOfTheClock).isPresent();
  }

  private static boolean isSpent(CodeRequest request) {
    return request.problem().filter(Failure.CodeSpent.class::isInstance).isPresent();
  }

  /// What came of the program.
  ///
  /// @param code empty if the user gave up, or types it
  private record Made(Optional<MfaCode> code, boolean isTypedInstead) {

    static final Made GIVEN_UP = new Made(Optional.empty(), false);
    static final Made TYPED_INSTEAD = new Made(Optional.empty(), true);
  }

  private Made codeOf(CodeCommand command, CodeRequest request)
      throws FailureException, InterruptedException {
    if (isSpent(request) && !isNextStep(request)) {
      return Made.GIVEN_UP;
    }
    Made made = run(command, request);
    while (isSpent(request.serial(), made)) {
      if (runs.getOrDefault(request.serial(), 0) >= MOST_RUNS) {
        Instant next = Totp.nextStepAfter(clock.instant());
        throw new FailureException(new Failure.CodeSpent(request.serial(), next));
      }
      if (!isNextStep(request)) {
        return Made.GIVEN_UP;
      }
      made = run(command, request);
    }
    return made;
  }

  private Made run(CodeCommand command, CodeRequest request)
      throws FailureException, InterruptedException {
    runs.merge(request.serial(), 1, Integer::sum);
    CodeRuns.Run run = programs.of(command);
    AtomicBoolean typed = new AtomicBoolean();
    Runnable type =
        () -> {
          typed.set(true);
          run.stop();
        };
    CodeAnswer answer;
    try (CodeWait.Shown _ = listener.runs(request, command, run::stop, type)) {
      answer = run.answer();
    }
    return switch (answer) {
      case CodeAnswer.Given(var code) -> {
        given.add(request.serial());
        yield new Made(Optional.of(code), false);
      }
      case CodeAnswer.Stopped _ -> typed.get() ? Made.TYPED_INSTEAD : Made.GIVEN_UP;
      case CodeAnswer.None(var reason, var detail) ->
          throw new FailureException(
              new Failure.CodeProgramFailed(
                  request.user().name(), reason, command.program(), detail));
    };
  }

  /// Waits for the device's next step; not to its end if the user gives up.
  private boolean isNextStep(CodeRequest request) throws InterruptedException {
    return StepWait.until(Totp.nextStepAfter(clock.instant()), request, waiting, listener);
  }

  private boolean isSpent(MfaSerial serial, Made made) {
    return made.code().filter(code -> guard.seemsSpent(serial, code, clock.instant())).isPresent();
  }
}
