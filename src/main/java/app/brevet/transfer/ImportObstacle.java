package app.brevet.transfer;

import java.util.Locale;

/// Why something that was found cannot be imported.
public enum ImportObstacle {
  /// It is a session: it ends by itself, and cannot be renewed.
  SESSION,
  /// It is half a key, or not what a key looks like.
  UNUSABLE_KEY,
  /// It stands under a name that not every tool reads.
  ODD_NAME,
  /// Its credentials come from IAM Identity Center.
  SSO,
  /// Its credentials come from a program.
  PROCESS,
  /// It names the token of another identity provider, and no role.
  WEB_IDENTITY,
  /// Its credentials come from `aws login`.
  LOGIN,
  /// The role takes its credentials from where the program runs (`credential_source`).
  CREDENTIAL_SOURCE,
  /// The role names no source.
  NO_SOURCE,
  /// The role's source is not there.
  SOURCE_NOT_FOUND,
  /// The role's source cannot be imported.
  SOURCE_NOT_IMPORTED,
  /// The role's sources come back to itself.
  CYCLE,
  /// A value is not what it should be.
  MALFORMED;

  /// The name in kebab case, as it stands in JSON output.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
