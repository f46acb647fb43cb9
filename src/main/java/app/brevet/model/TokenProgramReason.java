package app.brevet.model;

import java.util.Locale;

/// Why a program gave no assertion or token of an identity provider.
public enum TokenProgramReason {
  /// The profile says that there is a program, and none was named on this machine.
  NOT_NAMED,
  /// There is no such program.
  NOT_FOUND,
  /// It is there and cannot be started.
  NOT_EXECUTABLE,
  /// It ended with an error.
  FAILED,
  /// It did not end in time.
  TIMED_OUT,
  /// It printed nothing.
  NOTHING;

  /// The name in kebab case, as it stands in JSON output and in message bundles.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
