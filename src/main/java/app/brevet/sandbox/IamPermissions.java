package app.brevet.sandbox;

import app.brevet.model.Arn;
import java.util.Optional;

/// Whom an IAM call is about, and whether its signer may make it: a user on itself, as far as its
/// policy goes; an account's root on everybody in it; nobody else on anyone else.
///
/// Source: IAM User Guide, "Troubleshoot access denied error messages"; a session without MFA and a
/// federated user may not call IAM at all ("Compare AWS STS credentials").
final class IamPermissions {

  private static final int NOT_FOUND = 404;

  private final SandboxDirectory directory;

  IamPermissions(SandboxDirectory directory) {
    this.directory = directory;
  }

  /// The user that the call is about: the one who is named, or the signer.
  ///
  /// @throws Refusal AccessDenied, NoSuchEntity, or ValidationError where a role names nobody
  SandboxUser user(String action, Caller caller, Optional<String> userName) throws Refusal {
    if (caller instanceof Caller.RoleSession) {
      throw refuseRole(action, caller, userName);
    }
    SandboxUser signer = signer(action, caller);
    boolean self = userName.isEmpty() || (!signer.isRoot() && userName.get().equals(signer.name()));
    if (!self && !signer.isRoot()) {
      throw notAllowed(action, caller, "user " + userName.get());
    }
    requirePolicy(action, caller, signer, "user " + signer.name());
    return self ? signer : named(signer, userName.get());
  }

  /// The signer of a call about this resource, which is no user: a device or a key.
  ///
  /// @throws Refusal AccessDenied
  SandboxUser signer(String action, Caller caller, String resource) throws Refusal {
    if (caller instanceof Caller.RoleSession) {
      throw notAllowed(action, caller, resource);
    }
    SandboxUser signer = signer(action, caller);
    requirePolicy(action, caller, signer, resource);
    return signer;
  }

  /// The signer of a call that makes or deletes this device.
  ///
  /// @throws Refusal AccessDenied
  SandboxUser signerFor(String action, Caller caller, String device) throws Refusal {
    SandboxUser signer = signer(action, caller, device);
    boolean itsOwn = device.endsWith(":mfa/" + signer.name());
    if (!signer.isRoot() && directory.policyOf(signer).deviceNamedLikeUser() && !itsOwn) {
      throw notAllowed(action, caller, device);
    }
    return signer;
  }

  private SandboxUser named(SandboxUser signer, String name) throws Refusal {
    Arn account = signer.arn();
    return directory
        .userNamed(account.account(), name)
        .orElseThrow(
            () ->
                new Refusal(
                    NOT_FOUND, "NoSuchEntity", "The user with name " + name + " cannot be found."));
  }

  private static SandboxUser signer(String action, Caller caller) throws Refusal {
    return switch (caller) {
      case Caller.LongTerm longTerm -> longTerm.user();
      case Caller.UserSession session when session.mfa() -> session.user();
      case Caller.UserSession _, Caller.FederatedUser _ -> throw Refusal.unknownKey();
      case Caller.RoleSession _, Caller.RootTask _, Caller.Delegate _ ->
          throw notAllowed(action, caller, "*");
    };
  }

  private void requirePolicy(String action, Caller caller, SandboxUser signer, String resource)
      throws Refusal {
    UserPolicy policy = directory.policyOf(signer);
    if (signer.isRoot()) {
      return;
    }
    if (policy.denied().contains(action)) {
      throw notAllowed(action, caller, resource);
    }
    boolean mfa = caller instanceof Caller.UserSession session && session.mfa();
    if (!mfa && policy.deniesWithoutMfa(action)) {
      throw Refusal.accessDenied(
          Refusal.notAuthorized(caller, "iam:" + action, resource).getMessage()
              + " with an explicit deny in an identity-based policy");
    }
  }

  private static Refusal refuseRole(String action, Caller caller, Optional<String> userName) {
    return userName
        .map(name -> notAllowed(action, caller, "user " + name))
        .orElseGet(
            () ->
                Refusal.validation("Must specify userName when calling with non-User credentials"));
  }

  private static Refusal notAllowed(String action, Caller caller, String resource) {
    String permission = "iam:" + action;
    return Refusal.accessDenied(
        Refusal.notAuthorized(caller, permission, resource).getMessage()
            + " because no identity-based policy allows the "
            + permission
            + " action");
  }
}
