package app.brevet.model;

import java.util.Locale;

/// Why AWS refused a call: the cases that people meet, told apart by code and message. `aws` has
/// the matchers, `words` the advice.
public enum AwsCause {
  WRONG_OR_SPENT_CODE,
  WRONG_MFA_SERIAL,
  NOT_AUTHORIZED,
  UNKNOWN_KEY,
  WRONG_SECRET,
  CLOCK_BEHIND,
  CLOCK_AHEAD,
  EXPIRED_SESSION,
  CHAINING_LIMIT,
  ROLE_MAXIMUM,
  NEEDS_LONG_TERM_KEY,
  ROOT_CANNOT_ASSUME_ROLES,
  REGION_DISABLED,
  MALFORMED_POLICY,
  POLICY_TOO_LARGE,
  INVALID_PARAMETER,
  NO_SUCH_ENTITY,
  ENTITY_EXISTS,
  LIMIT_EXCEEDED,
  WRONG_CODE_PAIR,
  STILL_IN_USE,
  UNMODIFIABLE_NOW,
  THROTTLED,
  SERVICE_FAULT,
  UNKNOWN;

  /// The name in kebab case, as it stands in JSON output and in message bundles.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
