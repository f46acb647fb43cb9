package app.brevet.sandbox;

import java.util.Set;

/// The actions that STS does only at a region's endpoint. On loopback there is one endpoint for all
/// regions, so only a request that names the global one as its host is known to be for it.
///
/// Source: STS API reference, AssumeRoot; IAM User Guide, "Getting started with outbound identity
/// federation". The answer is that seen in the thread boto/boto3#4461.
final class RegionalActions {

  private static final int BAD_REQUEST = 400;
  private static final Set<String> ACTIONS = Set.of("AssumeRoot", "GetWebIdentityToken");

  private RegionalActions() {}

  /// Checks that the action is not asked for at the global endpoint.
  ///
  /// @throws Refusal InvalidAction
  static void require(String action, HttpRequest request) throws Refusal {
    boolean global =
        request.header("Host").filter(host -> host.startsWith("sts.amazonaws.com")).isPresent();
    if (global && ACTIONS.contains(action)) {
      throw new Refusal(BAD_REQUEST, "InvalidAction", "Unknown Operation");
    }
  }
}
