package app.brevet.session;

import app.brevet.model.SilentReason;
import app.brevet.model.UserProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// When codes may be made for a program while nobody is there: for some time after the user's last
/// act, and not while Brevet is locked, so that a forgotten machine does not keep itself an
/// administrator.
public final class SilentUse {

  private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

  private final UserActs acts;
  private final BooleanSupplier locked;

  /// @param locked whether a window over the same folders is locked
  public SilentUse(UserActs acts, BooleanSupplier locked) {
    this.acts = acts;
    this.locked = locked;
  }

  /// Why it may not be; empty if it may.
  Optional<SilentReason> refusal(UserProfile user) {
    if (user.silentTerm().isOff()) {
      return Optional.of(SilentReason.OFF);
    }
    if (locked.getAsBoolean()) {
      return Optional.of(SilentReason.LOCKED);
    }
    return isWithin(user) ? Optional.empty() : Optional.of(SilentReason.OVER);
  }

  /// An act that is still to come was recorded before the clock was set back: it tells nothing.
  private boolean isWithin(UserProfile user) {
    Instant now = acts.now();
    return acts.last(user.id())
        .filter(at -> !at.isAfter(now.plus(CLOCKS_DIFFER_BY)))
        .filter(at -> now.isBefore(at.plus(user.silentTerm().toDuration())))
        .isPresent();
  }
}
