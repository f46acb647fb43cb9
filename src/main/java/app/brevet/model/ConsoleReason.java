package app.brevet.model;

import java.util.Locale;

/// Why nobody was signed in to the AWS console.
public enum ConsoleReason {
  /// The partition has no sign-in that could be reached; the detail is the partition.
  NO_SIGN_IN,
  /// The sign-in did not take the session; the detail is what it answered.
  SESSION_REFUSED,
  /// There is no display to open a browser on.
  NO_DISPLAY,
  /// There is no such browser; the detail is its name.
  BROWSER_NOT_FOUND,
  /// The browser could not be started, or ended at once with an error; the detail is its name.
  BROWSER_NOT_STARTED,
  /// The browser did not fetch the link in time.
  LINK_NOT_FETCHED,
  /// No port of this machine could be opened for the link; the detail is why.
  DOOR_NOT_OPENED;

  /// The name in kebab case, as it stands in JSON output and in message bundles.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
