package app.brevet.model;

import java.util.Locale;

/// How the session of a profile reaches the user's tools.
public enum DeliveryKind {
  /// It stands in the shared credentials file.
  FILE,
  /// Tools ask Brevet for it: the shared config file names Brevet as their `credential_process`.
  PROCESS;

  /// The name in lower case, as it stands in options, in JSON, and in message bundles.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
