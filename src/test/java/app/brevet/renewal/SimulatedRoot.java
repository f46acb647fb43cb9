package app.brevet.renewal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What the sessions of a simulated profile come from in the end: a key, perhaps with a device, a
/// file that something else keeps fresh, or a program.
final class SimulatedRoot {

  /// What keeps keys out of reach of what nobody asked for.
  static final class Lock {
    boolean closed;
  }

  final boolean isToken;
  final boolean isProgram;
  private final Optional<String> device;
  private final boolean enrolled;
  private final Lock lock;

  Instant lastAct = Instant.EPOCH;
  boolean tokenIsThere = true;
  int fileChanges;

  /// When the program was run and gave nothing, with nobody there.
  final Deque<Instant> failedRuns = new ArrayDeque<>();

  private SimulatedRoot(
      boolean isToken, boolean isProgram, Optional<String> device, boolean enrolled, Lock lock) {
    this.isToken = isToken;
    this.isProgram = isProgram;
    this.device = device;
    this.enrolled = enrolled;
    this.lock = lock;
  }

  /// @param device of which a code is needed
  /// @param enrolled whether codes are made, for 12 hours after the user's last act
  static SimulatedRoot key(Optional<String> device, boolean enrolled, Lock lock) {
    return new SimulatedRoot(false, false, device, enrolled, lock);
  }

  static SimulatedRoot file(Lock lock) {
    return new SimulatedRoot(true, false, Optional.empty(), false, lock);
  }

  static SimulatedRoot program(Lock lock) {
    return new SimulatedRoot(true, true, Optional.empty(), false, lock);
  }

  Optional<String> device() {
    return device;
  }

  /// What only the user can give.
  Optional<Need> needed(Instant now) {
    boolean made = enrolled && now.isBefore(lastAct.plus(Duration.ofHours(12)));
    return isLocked()
        ? Optional.of(Need.LOCK) // None are made then.
        : device.filter(_ -> !made).map(one -> new Need(one, Need.Kind.CODE));
  }

  boolean isLocked() {
    return !isToken && lock.closed;
  }

  /// Whether a session can be had without the user.
  boolean isAlone(Instant now) {
    return isToken ? tokenIsThere : needed(now).isEmpty();
  }

  /// The file goes, or another one comes; or the program gives nothing, or does again, which nobody
  /// sees.
  void changeToken(boolean there) {
    tokenIsThere = there;
    fileChanges += isProgram ? 0 : 1;
  }
}
