package app.brevet.sandbox;

import java.time.Duration;

/// How long AWS takes until all of it knows what IAM was told: a key is in the dark until both its
/// calls and its time are over, and a key that was deactivated or deleted works on just as long.
///
/// Source: IAM User Guide, "Changes that I make are not always immediately visible". AWS names no
/// figures.
///
/// @param callsUntilKnown how many calls signed with a new key are refused with
///   InvalidClientTokenId
/// @param untilKnown for how long they are
/// @param callsUntilGone how many calls a key that was deactivated or deleted still signs
/// @param untilGone for how long it does
public record Propagation(
    int callsUntilKnown, Duration untilKnown, int callsUntilGone, Duration untilGone) {

  /// A little of each, by calls, so that a test need not wait.
  public static final Propagation USUAL = new Propagation(2, Duration.ZERO, 1, Duration.ZERO);

  /// Everything is known at once.
  public static final Propagation NONE = new Propagation(0, Duration.ZERO, 0, Duration.ZERO);

  /// The same, with this for new keys.
  public Propagation withNewKeys(int calls, Duration time) {
    return new Propagation(calls, time, callsUntilGone, untilGone);
  }

  /// The same, with this for keys that were deactivated or deleted.
  public Propagation withOldKeys(int calls, Duration time) {
    return new Propagation(callsUntilKnown, untilKnown, calls, time);
  }

  String describe() {
    return "new keys are unknown for %d calls and %d s, old ones work on for %d calls and %d s"
        .formatted(callsUntilKnown, untilKnown.toSeconds(), callsUntilGone, untilGone.toSeconds());
  }
}
