package app.brevet.model;

/// Who signed a call, as GetCallerIdentity answers: a 12-digit account, an ARN and a unique id.
public record CallerIdentity(String account, Arn arn, String userId) {

  /// Whether it is the account's root, whose sessions AWS caps at one hour and which cannot assume
  /// roles.
  public boolean isAccountRoot() {
    return arn.isAccountRoot();
  }
}
