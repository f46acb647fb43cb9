package app.brevet.model;

import java.util.Locale;

/// Which credentials sign a call to AWS.
public enum SignerKind {
  /// The access key of an IAM user or of an account's root.
  LONG_TERM_KEY,
  /// What GetSessionToken answered.
  USER_SESSION,
  /// What AssumeRole, AssumeRoleWithSAML or AssumeRoleWithWebIdentity answered.
  ROLE_SESSION,
  /// What GetFederationToken answered.
  FEDERATED_SESSION;

  /// The name in kebab case, as it stands in JSON output and in message bundles.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
