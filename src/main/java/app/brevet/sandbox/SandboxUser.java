package app.brevet.sandbox;

import app.brevet.model.AccessKey;
import app.brevet.model.Arn;
import app.brevet.model.MfaSerial;
import java.time.Instant;
import java.util.Optional;

/// An IAM user of the sandbox, or an account's root, with the first of its long-term keys.
///
/// @param userId AWS's unique id: `AIDA…`, or the account's number for its root
/// @param authenticator its virtual MFA device; empty if it has none
/// @param mayAssumeRoles whether its identity policy allows `sts:AssumeRole` on every role
public record SandboxUser(
    Arn arn,
    String userId,
    Instant created,
    AccessKey accessKey,
    Optional<Authenticator> authenticator,
    boolean mayAssumeRoles) {

  /// Whether it is the root of its account.
  public boolean isRoot() {
    return arn.isAccountRoot();
  }

  /// Its name without the path; `root` for the account's root.
  public String name() {
    return arn.resource().substring(arn.resource().lastIndexOf('/') + 1);
  }

  /// Its path, which begins and ends with a slash.
  public String path() {
    return isRoot()
        ? "/"
        : arn.resource().substring("user".length(), arn.resource().lastIndexOf('/') + 1);
  }

  /// What names its MFA device; empty if it has none.
  public Optional<MfaSerial> mfaSerial() {
    return authenticator.map(Authenticator::serial);
  }
}
