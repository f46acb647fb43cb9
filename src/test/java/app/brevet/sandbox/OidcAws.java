package app.brevet.sandbox;

import app.brevet.json.JsonObject;
import app.brevet.testing.MutableClock;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// An account that trusts an OpenID Connect issuer, and a role that trusts whom it vouches for.
final class OidcAws {

  final TestAws aws = new TestAws();
  final MutableClock clock = aws.clock;
  final OidcIssuer issuer = new OidcIssuer(URI.create("http://127.0.0.1:4000/oidc/test"), clock);
  final OidcProvider provider =
      aws.directory.federation().addOidc(aws.account, issuer, "sts.amazonaws.com", "brevet");
  final SandboxRole role =
      role(
          "deploy", TrustPolicy.federating(provider.arn()).allowingTags().allowingSourceIdentity());

  /// A role of up to four hours.
  SandboxRole role(String name, TrustPolicy trust) {
    return aws.directory.addRole(
        aws.account, NewRole.named(name, trust).withMaxSession(Duration.ofHours(4)));
  }

  /// What the issuer says of a user.
  JsonObject claims() {
    return issuer.claims("alice", "sts.amazonaws.com");
  }

  /// AssumeRoleWithWebIdentity for the role, with a token that says this.
  Answer assume(JsonObject claims, String... more) throws Exception {
    return assume(issuer.token(claims), more);
  }

  /// The same with a token as it stands.
  Answer assume(String token, String... more) throws Exception {
    Map<String, String> parameters = TestAws.parameters("AssumeRoleWithWebIdentity", more);
    parameters.putIfAbsent("RoleArn", role.arn().toString());
    parameters.putIfAbsent("RoleSessionName", "app1");
    parameters.putIfAbsent("WebIdentityToken", token);
    return SamlAws.send(aws, parameters);
  }
}
