package app.brevet.sandbox;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;

/// The actions of STS that nobody signs. AWS does not look at a signature that is there all the
/// same.
///
/// Source: STS API reference, AssumeRoleWithSAML and AssumeRoleWithWebIdentity.
final class FederatedActions {

  private static final Set<String> NAMES =
      Set.of(AssumeRoleWithSaml.NAME, AssumeRoleWithWebIdentity.NAME);

  private final AssumeRoleWithSaml saml;
  private final AssumeRoleWithWebIdentity webIdentity;

  FederatedActions(SandboxDirectory directory, IssuedSessions sessions, InstantSource clock) {
    FederatedSessions federated = new FederatedSessions(directory, sessions);
    this.saml = new AssumeRoleWithSaml(directory.federation(), federated, clock);
    this.webIdentity = new AssumeRoleWithWebIdentity(directory.federation(), federated, clock);
  }

  /// Whether this is one of them.
  static boolean has(String action) {
    return NAMES.contains(action);
  }

  /// The content of the action's result.
  ///
  /// @throws Refusal if the token does not convince AWS, or the role does not trust it
  Consumer<AwsXml> answer(String action, QueryParameters parameters) throws Refusal {
    return action.equals(AssumeRoleWithSaml.NAME)
        ? saml.answer(parameters)
        : webIdentity.answer(parameters);
  }
}
