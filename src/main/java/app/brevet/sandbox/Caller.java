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

  /// A federated user, from GetFederationToken. It may do what both the user and the session
  /// policies allow, of STS GetCallerIdentity only, and of IAM nothing.
  ///
  /// @param user who called GetFederationToken
  record FederatedUser(SandboxUser user, String name) implements Caller {
    @Override
    public Arn arn() {
      Arn signer = user.arn();
      return new Arn(signer.partition(), "sts", "", signer.account(), "federated-user/" + name);
    }

    @Override
    public String userId() {
      return user.arn().account() + ":" + name;
    }

    @Override
    public Set<Arn> principals() {
      return Set.of(arn());
    }

    @Override
    public boolean mayAssumeRoles() {
      return false;
    }
  }

  /// A member account's root for one privileged task, from AssumeRoot.
  ///
  /// @param root the ARN of the member account's root
  record RootTask(Arn root) implements Caller {
    @Override
    public Arn arn() {
      return root;
    }

    @Override
    public String userId() {
      return root.account();
    }

    @Override
    public Set<Arn> principals() {
      return Set.of(root);
    }

    @Override
    public boolean mayAssumeRoles() {
      return false;
    }
  }

  /// Somebody to whom a user delegated some of its access, from GetDelegatedAccessToken. AWS does
  /// not tell what of STS it may call: here it is as little as a federated user may.
  record Delegate(SandboxUser user) implements Caller {
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
      return false;
    }
  }
}
