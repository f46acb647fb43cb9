package app.brevet.renewal;

/// A fault that is planted into what the schedule is told or stands on, to see that the simulated
/// days find it.
enum Planted {
  /// None.
  NOTHING,
  /// Sessions are renewed at their end, not before.
  NO_LEAD,
  /// Time is taken from a clock that stands still in sleep.
  MONOTONIC_CLOCK,
  /// A clock that is set back is believed.
  BELIEVED_CLOCK,
  /// Each profile has a question of its own, whatever device they share.
  NO_COALESCING,
  /// The wait after a failure grows to half an hour.
  LONG_BACKOFF,
  /// All that failed is tried again at each look.
  NO_BACKOFF
}
