package app.brevet.sandbox;

import java.time.Duration;

/// What an IAM role shall be.
///
/// @param path begins and ends with a slash
/// @param maxSession its MaxSessionDuration, one to twelve hours; AWS's default is one
/// @param mayAssumeRoles whether its sessions may assume every role that trusts them
public record NewRole(
    String path, String name, TrustPolicy trust, Duration maxSession, boolean mayAssumeRoles) {

  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofHours(12);

  /// Checks the law above, which is that of CreateRole in the IAM API reference.
  ///
  /// @throws IllegalArgumentException if the maximum is below one hour or above twelve
  public NewRole {
    if (maxSession.compareTo(SHORTEST) < 0 || maxSession.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("MaxSessionDuration: " + maxSession);
    }
  }

  /// A role without a path, of at most one hour, whose sessions may assume other roles.
  public static NewRole named(String name, TrustPolicy trust) {
    return new NewRole("/", name, trust, SHORTEST, true);
  }

  /// The same under this path.
  public NewRole withPath(String newPath) {
    return new NewRole(newPath, name, trust, maxSession, mayAssumeRoles);
  }

  /// The same with this MaxSessionDuration.
  public NewRole withMaxSession(Duration newMaxSession) {
    return new NewRole(path, name, trust, newMaxSession, mayAssumeRoles);
  }

  /// The same, with sessions that have no policy for AssumeRole.
  public NewRole withoutAssumeRole() {
    return new NewRole(path, name, trust, maxSession, false);
  }
}
