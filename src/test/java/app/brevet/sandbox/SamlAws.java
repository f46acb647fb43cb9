package app.brevet.sandbox;

import app.brevet.testing.MutableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An account that trusts a SAML identity provider, and a role that trusts whom it vouches for.
final class SamlAws {

  final TestAws aws = new TestAws();
  final MutableClock clock = aws.clock;
  final SamlIdentityProvider idp =
      new SamlIdentityProvider("https://idp.example.com/metadata", clock);
  final SamlProvider provider =
      aws.directory.federation().addSaml(aws.account, "example", idp.issuer(), idp.publicKey());
  final SandboxRole role =
      role(
          "deploy", TrustPolicy.federating(provider.arn()).allowingTags().allowingSourceIdentity());

  /// A role of up to four hours.
  SandboxRole role(String name, TrustPolicy trust) {
    return aws.directory.addRole(
        aws.account, NewRole.named(name, trust).withMaxSession(Duration.ofHours(4)));
  }

  /// What the provider says of a user who may have the role.
  SamlClaims claims() {
    return idp.claims().withRole(role.arn().arn(), provider.arn());
  }

  /// AssumeRoleWithSAML for the role, with a response that says this.
  Answer assume(SamlClaims claims, String... more) throws Exception {
    return assume(idp.respond(claims), more);
  }

  /// The same with a response as it is posted.
  Answer assume(String response, String... more) throws Exception {
    Map<String, String> parameters = TestAws.parameters("AssumeRoleWithSAML", more);
    parameters.putIfAbsent("RoleArn", role.arn().toString());
    parameters.putIfAbsent("PrincipalArn", provider.arn().toString());
    parameters.putIfAbsent("SAMLAssertion", response);
    return send(aws, parameters);
  }

  /// The same with XML that is no response of the provider's.
  Answer assumeWithXml(String xml, String... more) throws Exception {
    return assume(Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8)), more);
  }

  /// The XML of a response that says this.
  String xml(SamlClaims claims) {
    return new String(Base64.getDecoder().decode(idp.respond(claims)), StandardCharsets.UTF_8);
  }

  /// Sends a request without a signature.
  static Answer send(TestAws aws, Map<String, String> parameters) throws Exception {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("host", new ArrayList<>(List.of("127.0.0.1:4000")));
    return aws.send(new HttpRequest("POST", "/", headers, SignedRequest.form(parameters)))
        .orElseThrow();
  }

  /// These, and then those.
  static String[] join(String[] some, String... more) {
    String[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
