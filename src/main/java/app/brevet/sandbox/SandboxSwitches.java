package app.brevet.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;

/// The ways in which a sandbox can be made to behave otherwise than AWS, all off by default.
///
/// @param grantedLife the most that a session is granted, whatever was asked; its Expiration says
///   so
/// @param trueLife when a session really dies, although its Expiration says more
/// @param delay how long each answer is held back
/// @param clockOffset how far the sandbox's clock is ahead of the one it was given; negative for
///   behind
/// @param propagation how long it takes until a new key is known, and an old one is not any more
public record SandboxSwitches(
    Optional<Duration> grantedLife,
    Optional<Duration> trueLife,
    Duration delay,
    Duration clockOffset,
    Propagation propagation) {

  /// Every switch off.
  public static final SandboxSwitches OFF =
      new SandboxSwitches(
          Optional.empty(), Optional.empty(), Duration.ZERO, Duration.ZERO, Propagation.USUAL);

  /// The same, but no session is granted more than this.
  public SandboxSwitches withGrantedLife(Duration most) {
    return new SandboxSwitches(Optional.of(most), trueLife, delay, clockOffset, propagation);
  }

  /// The same, but every session dies after this, without saying so.
  public SandboxSwitches withTrueLife(Duration most) {
    return new SandboxSwitches(grantedLife, Optional.of(most), delay, clockOffset, propagation);
  }

  /// The same, but each answer is held back for this long.
  public SandboxSwitches withDelay(Duration newDelay) {
    return new SandboxSwitches(grantedLife, trueLife, newDelay, clockOffset, propagation);
  }

  /// The same, but the sandbox's clock is this far ahead.
  public SandboxSwitches withClockOffset(Duration ahead) {
    return new SandboxSwitches(grantedLife, trueLife, delay, ahead, propagation);
  }

  /// The same, but changes of keys take this long to be known everywhere.
  public SandboxSwitches withPropagation(Propagation other) {
    return new SandboxSwitches(grantedLife, trueLife, delay, clockOffset, other);
  }

  /// The switches that are on, one a line, each with what it does.
  String describe() {
    StringJoiner lines = new StringJoiner("\n");
    lines.setEmptyValue("switches: all off");
    grantedLife.ifPresent(
        life -> lines.add("switch: sessions are granted at most " + life.toSeconds() + " s"));
    trueLife.ifPresent(
        life -> lines.add("switch: sessions die after " + life.toSeconds() + " s, unannounced"));
    if (!delay.isZero()) {
      lines.add("switch: each answer is delayed by " + delay.toMillis() + " ms");
    }
    if (!clockOffset.isZero()) {
      lines.add("switch: the clock is " + clockOffset.toSeconds() + " s ahead");
    }
    if (!propagation.equals(Propagation.USUAL)) {
      lines.add("switch: " + propagation.describe());
    }
    return lines.toString();
  }
}
