package app.brevet.model;

import java.util.Locale;

/// Something the user should know about a thing that was done. `words` has a sentence for each.
public enum Notice {
  /// The key is the account root's: AWS caps its sessions at one hour, and it assumes no roles.
  ROOT_KEY,
  /// The key id is allowed, but not of the form that AWS issues today.
  UNUSUAL_KEY_ID,
  /// The profile names no MFA device: AWS lets its sessions call no IAM.
  NO_MFA,
  /// AWS was not asked whether the key works.
  NOT_VERIFIED,
  /// More than an hour was asked for, but a role assumed with a session gets one hour.
  CHAINED_HOUR;

  /// The name in kebab case, as it stands in JSON output and in message bundles.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
