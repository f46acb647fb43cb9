package app.brevet.tray;

/// What the icon tells. Each state has a shape of its own, so that no one needs the colour.
public enum TrayState {
  /// No session is active.
  IDLE,
  /// At least one session is active, and none ends soon.
  ACTIVE,
  /// A session ends soon.
  ENDING
}
