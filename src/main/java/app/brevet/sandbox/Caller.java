package app.brevet.sandbox;

import app.brevet.model.Arn;
import java.util.Optional;
import java.util.Set;

/// Who signed a request, and with which kind of credentials; the kind decides what may be called.
///
/// Source: IAM User Guide, "Compare AWS STS credentials".
sealed interface Caller {

  /// What GetCallerIdentity answers as `Arn`.
  Arn arn();

  /// What GetCallerIdentity answers as `UserId`.
  String userId();

  /// The ARNs by which a trust policy can name it.
  Set<Arn> principals();

  /// Whether its identity policy allows `sts:AssumeRole`.
  boolean mayAssumeRoles();

  /// Whether it is an account's root, or a session of it.
  default boolean isRoot() {
    return arn().isAccountRoot();
  }

  /// A user who signed with a long-term key.
  record LongTerm(SandboxUser user) implements Caller {
    @Override
    public Arn arn() {
      return user.arn();
    }

    @Override
    public String userId() {
      return user.userId();
    }

    @Override
    public Set<Arn> principals() {
      return Set.of(user.arn());
    }

    @Override
    public boolean mayAssumeRoles() {
      return user.mayAssumeRoles();
    }
  }

  /// A user who signed with what GetSessionToken answered.
  ///
  /// @param mfa whether a one-time code was given for it
  record UserSession(SandboxUser user, boolean mfa) implements Caller {
    @Override
    public Arn arn() {
      return user.arn();
    }

    @Override
    public String userId() {
      return user.userId();
    }

    @Override
    public Set<Arn> principals() {
      return Set.of(user.arn());
    }

    @Override
    public boolean mayAssumeRoles() {
      return user.mayAssumeRoles();
    }
  }

  /// A session of a role, from AssumeRole.
  ///
  /// @param transitiveTagKeys keys in lower case, which later roles of the chain inherit
  record RoleSession(
      SandboxRole role,
      String roleSessionName,
      Set<String> transitiveTagKeys,
      Optional<String> sourceIdentity)
      implements Caller {
    @Override
    public Arn arn() {
      Arn roleArn = role.arn().arn();
      return new Arn(
          roleArn.partition(),
          "sts",
          "",
          roleArn.account(),
          "assumed-role/" + role.arn().roleName() + "/" + roleSessionName);
    }

    @Override
    public String userId() {
      return role.roleId() + ":" + roleSessionName;
    }

    @Override
    public Set<Arn> principals() {
      return Set.of(arn(), role.arn().arn());
    }

    @Override
    public boolean mayAssumeRoles() {
      return role.mayAssumeRoles();
    }
  }
}
