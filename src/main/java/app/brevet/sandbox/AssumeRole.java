package app.brevet.sandbox;

import app.brevet.model.SessionCredentials;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// The action AssumeRole.
///
/// Source: STS API reference, AssumeRole; IAM User Guide, "Methods to assume a role" (role
/// chaining, which credentials of GetSessionToken count as too), "Cross-account policy evaluation
/// logic", "Pass session tags in AWS STS" and "Monitor and control actions taken with assumed
/// roles" (what is handed on in a chain).
final class AssumeRole {

  private static final Duration CHAIN_LIMIT = Duration.ofHours(1);

  private final SandboxDirectory directory;
  private final IssuedSessions sessions;
  private final MfaCheck mfaCheck;

  AssumeRole(SandboxDirectory directory, IssuedSessions sessions, MfaCheck mfaCheck) {
    this.directory = directory;
    this.sessions = sessions;
    this.mfaCheck = mfaCheck;
  }

  /// The content of AssumeRoleResult.
  ///
  /// @throws Refusal in this order: a parameter, the kind of caller, a context, the code, the
  ///   trust, the role's own maximum
  Consumer<AwsXml> answer(Caller caller, QueryParameters parameters) throws Refusal {
    AssumeRoleParameters asked = AssumeRoleParameters.read(parameters);
    asked.policies().requireDocument();
    asked.tags().requireConsistent(inheritedTagKeys(caller));
    OptionalInt packed = asked.policies().packedSize(asked.tags());
    requireLawfulCaller(caller, asked);
    for (AssumeRoleParameters.Context context : asked.contexts()) {
      directory.contexts().require(context.provider(), context.assertion());
    }
    boolean codeGiven = mfaCheck.verify(caller, asked.mfa());
    SandboxRole role = trustedRole(caller, asked, codeGiven);
    if (asked.duration().compareTo(role.maxSession()) > 0) {
      throw Refusal.validation(
          "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
    }
    Caller.RoleSession session = session(caller, role, asked);
    SessionGrant grant = SessionGrant.of(caller, parameters, asked.policies(), asked.tags());
    SessionCredentials credentials = sessions.issue(session, asked.duration(), grant);
    return xml -> describe(xml, session, credentials, packed);
  }

  private static void requireLawfulCaller(Caller caller, AssumeRoleParameters asked)
      throws Refusal {
    if (caller.isRoot()) {
      throw Refusal.accessDenied("Roles may not be assumed by root accounts.");
    }
    if (caller instanceof Caller.FederatedUser || caller instanceof Caller.Delegate) {
      throw Refusal.notAuthorized(caller, "sts:AssumeRole", asked.roleArn().toString());
    }
    boolean chained = !(caller instanceof Caller.LongTerm);
    if (chained && asked.duration().compareTo(CHAIN_LIMIT) > 0) {
      throw Refusal.validation(
          "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role"
              + " chaining.");
    }
  }

  /// The role, if it is there and trusts the caller: AWS does not tell which of the two failed.
  private SandboxRole trustedRole(Caller caller, AssumeRoleParameters asked, boolean codeGiven)
      throws Refusal {
    String arn = asked.roleArn().toString();
    boolean mfaPresent =
        codeGiven || (caller instanceof Caller.UserSession session && session.mfa());
    SandboxRole role =
        directory
            .role(arn)
            .filter(known -> mayAssume(caller, known))
            .filter(known -> known.trust().conditionsHold(asked.externalId(), mfaPresent))
            .orElseThrow(() -> Refusal.notAuthorized(caller, "sts:AssumeRole", arn));
    // What a chain hands on is set again with each role of it, and needs the same trust.
    boolean tagged = !asked.tags().tags().isEmpty() || !inheritedTagKeys(caller).isEmpty();
    if (tagged && !role.trust().tagsAllowed()) {
      throw Refusal.notAuthorized(caller, "sts:TagSession", arn);
    }
    Optional<String> identity = sourceIdentity(caller).or(asked::sourceIdentity);
    boolean changed =
        asked.sourceIdentity().isPresent() && !asked.sourceIdentity().equals(identity);
    if (changed || (identity.isPresent() && !role.trust().sourceIdentityAllowed())) {
      throw Refusal.notAuthorized(caller, "sts:SetSourceIdentity", arn);
    }
    return role;
  }

  private static boolean mayAssume(Caller caller, SandboxRole role) {
    boolean sameAccount = caller.arn().account().equals(role.arn().arn().account());
    return switch (role.trust().match(caller)) {
      case BY_NAME -> sameAccount || caller.mayAssumeRoles();
      case BY_ACCOUNT -> caller.mayAssumeRoles();
      case NONE -> false;
    };
  }

  private static Caller.RoleSession session(
      Caller caller, SandboxRole role, AssumeRoleParameters asked) {
    Set<String> transitive = new TreeSet<>(inheritedTagKeys(caller));
    transitive.addAll(asked.tags().transitiveKeys());
    return new Caller.RoleSession(
        role,
        asked.roleSessionName(),
        Set.copyOf(transitive),
        sourceIdentity(caller).or(asked::sourceIdentity));
  }

  private static Set<String> inheritedTagKeys(Caller caller) {
    return caller instanceof Caller.RoleSession session ? session.transitiveTagKeys() : Set.of();
  }

  private static Optional<String> sourceIdentity(Caller caller) {
    return caller instanceof Caller.RoleSession session
        ? session.sourceIdentity()
        : Optional.empty();
  }

  private static void describe(
      AwsXml xml, Caller.RoleSession session, SessionCredentials credentials, OptionalInt packed) {
    session.sourceIdentity().ifPresent(identity -> xml.leaf("SourceIdentity", identity));
    xml.element(
        "AssumedRoleUser",
        user -> user.leaf("AssumedRoleId", session.userId()).leaf("Arn", session.arn().toString()));
    packed.ifPresent(percent -> xml.leaf("PackedPolicySize", String.valueOf(percent)));
    StsActions.describe(xml, credentials);
  }
}
