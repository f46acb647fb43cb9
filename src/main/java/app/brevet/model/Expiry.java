package app.brevet.model;

import java.time.Duration;
import java.time.Instant;

/// The instant from which AWS refuses a session. What is left is always computed from it, never
/// counted down.
public record Expiry(Instant at) {

  /// What is left at `now`; zero once it is over.
  public Duration left(Instant now) {
    return isOver(now) ? Duration.ZERO : Duration.between(now, at);
  }

  /// Whether AWS refuses the session at `now`.
  public boolean isOver(Instant now) {
    return !now.isBefore(at);
  }
}
