package app.brevet.sandbox;

/// Which credentials may sign an action of STS, and whether the signer's own policy allows it.
///
/// Source: IAM User Guide, "Compare AWS STS credentials": credentials of GetSessionToken call
/// AssumeRole and GetCallerIdentity only, those of GetFederationToken GetCallerIdentity only. AWS's
/// own sentence for this is known of GetSessionToken and GetFederationToken; it stands for all.
final class StsPermissions {

  private final SandboxDirectory directory;

  StsPermissions(SandboxDirectory directory) {
    this.directory = directory;
  }

  /// The user who signed an action that takes long-term keys only. The policy is not asked yet.
  ///
  /// @throws Refusal AccessDenied
  Caller.LongTerm longTerm(String action, Caller caller) throws Refusal {
    if (!(caller instanceof Caller.LongTerm signer)) {
      throw sessionCredentials(action);
    }
    return signer;
  }

  /// Checks the signer of an action that takes long-term keys and sessions of roles.
  ///
  /// @throws Refusal AccessDenied
  void require(String action, Caller caller) throws Refusal {
    switch (caller) {
      case Caller.LongTerm signer -> requirePolicy(action, signer);
      case Caller.RoleSession _ -> {
        // A role's policy is not modelled: it allows all of these.
      }
      case Caller.UserSession _, Caller.FederatedUser _, Caller.RootTask _, Caller.Delegate _ ->
          throw sessionCredentials(action);
    }
  }

  /// Checks that no policy of the user leaves this action out.
  ///
  /// @throws Refusal AccessDenied
  void requirePolicy(String action, Caller.LongTerm signer) throws Refusal {
    String permission = "sts:" + action;
    if (!signer.isRoot() && directory.policyOf(signer.user()).denied().contains(permission)) {
      throw Refusal.accessDenied(
          "User: "
              + signer.arn()
              + " is not authorized to perform: "
              + permission
              + " because no identity-based policy allows the "
              + permission
              + " action");
    }
  }

  private static Refusal sessionCredentials(String action) {
    return Refusal.accessDenied("Cannot call " + action + " with session credentials");
  }
}
