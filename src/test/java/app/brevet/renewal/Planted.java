package app.brevet.renewal;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/// A fault that is planted into what the schedule is told or stands on, to see that the simulated
/// days find it.
enum Planted {
  /// None.
  NOTHING(""),
  /// Sessions are renewed at their end, not before.
  NO_LEAD("gap"),
  /// Time is taken from a clock that stands still in sleep.
  MONOTONIC_CLOCK("gap"),
  /// A clock that is set back is believed.
  BELIEVED_CLOCK("gap"),
  /// Each profile has a question of its own, whatever device they share.
  NO_COALESCING("asked twice for one need"),
  /// Each profile has a question of its own where Brevet is locked.
  LOCK_OF_EACH("asked twice"),
  /// Brevet is taken for locked all the time since it first was, so that only that is told.
  FORGOTTEN_OPENING("unheard"),
  /// Brevet's lock is overlooked.
  IGNORED_LOCK("by the key, while locked"),
  /// Nobody sees that the file of a token was written.
  UNWATCHED_TOKEN("gap"),
  /// A session of which only the delivery is left is none.
  FORGOTTEN_LOSS("ended"), // In a gap, or unsaid.
  /// Nobody sees that a file holds an older session than the one that is there.
  UNSEEN_FILE("left behind"),
  /// What tools ask Brevet for is taken for what stands in a file.
  UNSEEN_TOOLS("late for tools"),
  /// A program that gave nothing is taken for something that somebody broke off.
  UNKNOWN_PROGRAM("runs in vain"),
  /// What needs the user is taken for ended before it is.
  EARLY_END("taken back"),
  /// The wait after a failure grows to half an hour.
  LONG_BACKOFF("gap"),
  /// All that failed is tried again at each look.
  NO_BACKOFF("calls");

  /// What the days say that find it.
  final String found;

  Planted(String found) {
    this.found = found;
  }

  /// What waits after failures, if that is not what is planted.
  Backoff backoff(DoubleSupplier random) {
    return switch (this) {
      case LONG_BACKOFF -> new Backoff(Duration.ofMinutes(30), random);
      case NO_BACKOFF -> new Backoff(Duration.ZERO, random);
      default -> new Backoff(random);
    };
  }
}
