package app.brevet.sandbox;

import java.time.Instant;

/// The time in which AWS still answers as it did before a change.
final class Lag {

  private final Instant end;
  private int callsLeft;

  /// Lasts for so many calls, and until then.
  Lag(int calls, Instant end) {
    this.callsLeft = calls;
    this.end = end;
  }

  /// One that is over.
  static Lag none() {
    return new Lag(0, Instant.MIN);
  }

  /// Whether it lasts; this call counts.
  boolean countCall(Instant now) {
    if (callsLeft > 0) {
      callsLeft--;
      return true;
    }
    return now.isBefore(end);
  }

  /// Whether it lasts; no call counts.
  boolean lasts(Instant now) {
    return callsLeft > 0 || now.isBefore(end);
  }
}
