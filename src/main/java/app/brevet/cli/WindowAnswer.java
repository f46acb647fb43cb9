package app.brevet.cli;

/// What came of asking the window for something.
public enum WindowAnswer {
  /// It does so.
  HEARD,
  /// None is open.
  NO_WINDOW,
  /// One is open, and does not answer.
  SILENT
}
