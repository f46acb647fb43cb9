package app.brevet.sandbox;

import app.brevet.model.Arn;
import app.brevet.model.SessionCredentials;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The action AssumeRoot: a member account's root for one privileged task.
///
/// Source: STS API reference, AssumeRoot: from an organization's management account or IAM's
/// delegated administrator, not as a root, for at most 900 s, with one of five task policies. AWS
/// does not publish the words of its refusals.
final class AssumeRoot {

  private static final int LONGEST = 900;
  private static final String ACTION = "AssumeRoot";
  private static final String TASKS = "policy/root-task/";
  private static final Set<String> TASK_POLICIES =
      Set.of(
          "IAMAuditRootUserCredentials",
          "IAMCreateRootUserPassword",
          "IAMDeleteRootUserCredentials",
          "S3UnlockBucketPolicy",
          "SQSUnlockQueuePolicy");

  private final SandboxDirectory directory;
  private final IssuedSessions sessions;
  private final StsPermissions permissions;

  AssumeRoot(SandboxDirectory directory, IssuedSessions sessions, StsPermissions permissions) {
    this.directory = directory;
    this.sessions = sessions;
    this.permissions = permissions;
  }

  /// The content of AssumeRootResult.
  ///
  /// @throws Refusal in this order: a parameter, the kind of caller and its policy, its account
  Consumer<AwsXml> answer(Caller caller, QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    String target = limits.required("TargetPrincipal", TextLimit.TARGET_PRINCIPAL);
    String task = limits.required("TaskPolicyArn.arn", TextLimit.ARN);
    int seconds = limits.number("DurationSeconds", 0, LONGEST).orElse(LONGEST);
    limits.requireAll();
    Arn root = root(caller, target);
    if (!TASK_POLICIES.stream().map(name -> taskPolicy(caller, name)).toList().contains(task)) {
      throw Refusal.validation(task + " is invalid");
    }
    permissions.require(ACTION, caller);
    boolean itsMember =
        directory.settings().isRootCentralised(caller.arn().account(), root.account());
    if (caller.isRoot() || !itsMember) {
      throw Refusal.notAuthorized(caller, "sts:" + ACTION, root.toString());
    }
    SessionGrant grant =
        new SessionGrant(
            Optional.empty(),
            List.of(task),
            Map.of(),
            caller instanceof Caller.LongTerm,
            parameters.text("DurationSeconds").isPresent());
    SessionCredentials credentials =
        sessions.issue(new Caller.RootTask(root), Duration.ofSeconds(seconds), grant);
    return xml -> {
      StsActions.describe(xml, credentials);
      if (caller instanceof Caller.RoleSession session) {
        session.sourceIdentity().ifPresent(identity -> xml.leaf("SourceIdentity", identity));
      }
    };
  }

  /// The root that is meant: by its account's number, or by its own ARN.
  private static Arn root(Caller caller, String target) throws Refusal {
    String prefix = "arn:" + caller.arn().partition().id() + ":iam::";
    String account =
        target.startsWith(prefix) && target.endsWith(":root")
            ? target.substring(prefix.length(), target.length() - ":root".length())
            : target;
    if (!account.matches("[0-9]{12}")) {
      throw Refusal.validation(target + " is invalid");
    }
    return new Arn(caller.arn().partition(), "iam", "", account, "root");
  }

  private static String taskPolicy(Caller caller, String name) {
    return "arn:" + caller.arn().partition().id() + ":iam::aws:" + TASKS + name;
  }
}
