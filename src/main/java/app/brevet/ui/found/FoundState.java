package app.brevet.ui.found;

/// How far something is that was found.
public enum FoundState {
  /// It can be imported.
  OFFERED,
  /// It cannot be, or need not be.
  NOT_OFFERED,
  /// AWS and the keychain are at it.
  AT_WORK,
  /// It is a profile now.
  IMPORTED,
  /// It was not imported.
  FAILED
}
