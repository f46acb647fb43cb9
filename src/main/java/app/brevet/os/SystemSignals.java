package app.brevet.os;

/// What the system tells of itself that concerns whoever holds secrets or counts time: sleep, and
/// the lock of the screen. Listened to until it is closed.
public interface SystemSignals extends AutoCloseable {

  /// What is told.
  enum Signal {
    /// The system is about to sleep; there is a moment left.
    SLEEPS,
    /// It has slept, or its clock was set forward.
    WAKES,
    /// The screen was locked.
    SCREEN_LOCKS
  }

  /// Hears nothing more.
  @Override
  void close();
}
