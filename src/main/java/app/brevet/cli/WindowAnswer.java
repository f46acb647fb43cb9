package app.brevet.cli;

/// What came of asking the window for something.
public enum WindowAnswer {
  /// It does so.
  HEARD,
  /// It does so: it locks, and a passphrase has to be typed then.
  LOCKS,
  /// It hides instead: there is nothing to lock with.
  HIDES,
  /// None is open.
  NO_WINDOW,
  /// One is open, and does not answer.
  SILENT
}
