package app.brevet.sandbox;

/// What an IAM user shall be.
///
/// @param path begins and ends with a slash
/// @param virtualMfa whether it gets a virtual MFA device that bears its name
/// @param mayAssumeRoles whether its identity policy allows `sts:AssumeRole` on every role
public record NewUser(String path, String name, boolean virtualMfa, boolean mayAssumeRoles) {

  /// A user without a path and without MFA, who may assume the roles that trust it.
  public static NewUser named(String name) {
    return new NewUser("/", name, false, true);
  }

  /// The same with an MFA device of its own.
  public NewUser withMfa() {
    return new NewUser(path, name, true, mayAssumeRoles);
  }

  /// The same under this path.
  public NewUser withPath(String newPath) {
    return new NewUser(newPath, name, virtualMfa, mayAssumeRoles);
  }

  /// The same without a policy for AssumeRole: only roles of its own account that trust it by its
  /// own ARN are open to it.
  public NewUser withoutAssumeRole() {
    return new NewUser(path, name, virtualMfa, false);
  }
}
