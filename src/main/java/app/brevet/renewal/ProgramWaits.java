package app.brevet.renewal;

import app.brevet.model.Failure;
import app.brevet.model.ProfileName;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The programs of the user's that gave no code, assertion or token, and when each is run again. It
/// may open a window at each run, with nobody there who looks at it: so it waits twice as long
/// after each, however many sessions come from it, and is not forgotten altogether, as what was in
/// its way may pass.
final class ProgramWaits {

  private static final Duration FIRST = Duration.ofMinutes(5);
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 8;

  /// A network that comes and goes, or a computer that wakes for a moment each now and then, is no
  /// reason to run it at once.
  private static final Duration LEAST_AFTER_A_CHANGE = Duration.ofMinutes(15);

  private final Map<ProfileName, Wait> waits = new HashMap<>();

  /// @param runs in a row that gave nothing
  private record Wait(int runs, Instant last, Instant next, Failure why) {

    Wait changed(Instant now) {
      Instant least = last.isAfter(now) ? now : last.plus(LEAST_AFTER_A_CHANGE);
      Instant soon = least.isAfter(now) ? least : now;
      return new Wait(runs, last, soon.isBefore(next) ? soon : next, why);
    }
  }

  /// The profile whose program ran and gave nothing, if that is what failed. One that cannot be
  /// started opens no window.
  static Optional<ProfileName> of(Failure why) {
    return switch (why) {
      case Failure.TokenProgramFailed(var profile, var reason, _, _) ->
          switch (reason) {
            case NOT_NAMED, NOT_FOUND, NOT_EXECUTABLE -> Optional.empty();
            case FAILED, TIMED_OUT, NOTHING -> Optional.of(profile);
          };
      case Failure.CodeProgramFailed(var profile, var reason, _, _) ->
          switch (reason) {
            case NOT_FOUND, NOT_EXECUTABLE, YKMAN_MISSING -> Optional.empty();
            default -> Optional.of(profile);
          };
      default -> Optional.empty();
    };
  }

  /// It was run, and gave nothing.
  ///
  /// @param left how much the session has left that it was run for
  void failed(ProfileName program, Failure why, Duration left, Instant now) {
    Wait before = waits.get(program);
    if (before != null && now.isBefore(before.next()) && !now.isBefore(before.last())) {
      return; // Several that began together have failed once.
    }
    int runs = before == null ? 1 : before.runs() + 1;
    Duration wait = FIRST.multipliedBy(1L << Math.min(runs - 1, MOST_DOUBLINGS));
    Duration half = left.dividedBy(2);
    if (runs == 1 && half.compareTo(wait) < 0 && half.isPositive()) {
      wait = half.compareTo(LEAST) < 0 ? LEAST : half; // Once more before a short one ends.
    }
    waits.put(program, new Wait(runs, now, now.plus(wait), why));
  }

  /// Something has changed that may have been in the way of all: the network, a sleep, the lock.
  void changed(Instant now) {
    waits.replaceAll((_, one) -> one.changed(now));
  }

  /// It gave what it is for.
  void succeeded(ProfileName program) {
    waits.remove(program);
  }

  /// Forgets all but these.
  void retain(Set<ProfileName> programs) {
    waits.keySet().retainAll(programs);
  }

  /// Why it gave nothing when it was run last; empty if it did give something.
  Optional<Failure> why(ProfileName program) {
    return Optional.ofNullable(waits.get(program)).map(Wait::why);
  }

  /// When it may be run next; an instant of the past if nothing holds it up.
  Instant next(ProfileName program) {
    return Optional.ofNullable(waits.get(program)).map(Wait::next).orElse(Instant.MIN);
  }
}
