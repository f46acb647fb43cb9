package app.brevet.app;

import app.brevet.app.CommandWalk.Line;
import java.util.List;

/// Lines for the kinds of profiles that are neither a user nor a role by AssumeRole: each is added,
/// started and removed again.
final class KindsWalk {

  private KindsWalk() {}

  /// The lines, of the user `alice`.
  static List<Line> lines(ProviderWorld providers) {
    String saml =
        "profile add saml corp --assertion - --role-arn "
            + providers.samlRoleArn()
            + " --provider-arn "
            + providers.samlProviderArn();
    String web =
        "profile add web-identity ci --token-file - --role-arn " + providers.webRole().arn();
    return List.of(
        Line.of("profile add federated fed --source alice --federated-name build --verbose"),
        Line.of("start fed --verbose"),
        Line.of("renew fed"),
        Line.of("profile remove fed --yes"),
        Line.of(saml),
        Line.of("start corp --verbose --assertion -").readingSecret(providers.assertion()),
        Line.of("credentials corp"),
        Line.of("start corp --assertion -").reading("no assertion").mayFail(),
        Line.of("renew corp --assertion -").readingSecret(providers.assertion()),
        Line.of("stop corp"),
        Line.of("profile remove corp --yes"),
        Line.of(web),
        Line.of("start ci --verbose --token -").readingSecret(providers.token()),
        Line.of("renew ci --token -").reading("no token").mayFail(),
        Line.of("profile show ci --json"),
        Line.of("profile remove ci --yes"));
  }
}
