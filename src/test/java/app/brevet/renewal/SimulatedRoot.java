package app.brevet.renewal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the sessions of a simulated profile come from in the end: a key, perhaps with a device, or
/// a file that something else keeps fresh.
final class SimulatedRoot {

  /// The key of what all wait for who need Brevet opened.
  private static final String LOCK = "lock";

  /// What keeps keys out of reach of what nobody asked for.
  static final class Lock {
    boolean closed;
  }

  final boolean isFile;
  private final Optional<String> device;
  private final boolean enrolled;
  private final Lock lock;

  Instant lastAct = Instant.EPOCH;
  boolean fileIsThere = true;
  int fileChanges;

  private SimulatedRoot(boolean isFile, Optional<String> device, boolean enrolled, Lock lock) {
    this.isFile = isFile;
    this.device = device;
    this.enrolled = enrolled;
    this.lock = lock;
  }

  /// @param device of which a code is needed
  /// @param enrolled whether codes are made, for 12 hours after the user's last act
  static SimulatedRoot key(Optional<String> device, boolean enrolled, Lock lock) {
    return new SimulatedRoot(false, device, enrolled, lock);
  }

  static SimulatedRoot file(Lock lock) {
    return new SimulatedRoot(true, Optional.empty(), false, lock);
  }

  Optional<String> device() {
    return device;
  }

  /// What only the user can give.
  Optional<Need> needed(Instant now) {
    boolean made = enrolled && now.isBefore(lastAct.plus(Duration.ofHours(12)));
    Optional<String> code = made ? Optional.empty() : device;
    return isLocked()
        ? Optional.of(new Need(code.orElse(LOCK), Need.Kind.UNLOCK))
        : code.map(one -> new Need(one, Need.Kind.CODE));
  }

  boolean isLocked() {
    return !isFile && lock.closed;
  }

  /// Whether a session can be had without the user.
  boolean isAlone(Instant now) {
    return isFile ? fileIsThere : needed(now).isEmpty();
  }

  /// The file goes, or another one comes.
  void changeFile(boolean there) {
    fileIsThere = there;
    fileChanges++;
  }
}
