package app.brevet.app;

import app.brevet.model.Arn;
import app.brevet.sandbox.NewRole;
import app.brevet.sandbox.OidcIssuer;
import app.brevet.sandbox.OidcProvider;
import app.brevet.sandbox.SamlIdentityProvider;
import app.brevet.sandbox.SamlProvider;
import app.brevet.sandbox.Sandbox;
import app.brevet.sandbox.SandboxDirectory;
import app.brevet.sandbox.SandboxRole;
import app.brevet.sandbox.TrustPolicy;

/// Identity providers that the account of a [SandboxWorld] trusts: one that makes SAML assertions
/// and one that makes tokens, each for a role of its own.
final class ProviderWorld {

  private static final String AUDIENCE = "sts.amazonaws.com";

  private final SamlIdentityProvider saml;
  private final SamlProvider samlProvider;
  private final SandboxRole samlRole;
  private final OidcIssuer issuer;
  private final SandboxRole webRole;

  ProviderWorld(SandboxWorld world) {
    Sandbox sandbox = world.sandbox();
    SandboxDirectory directory = sandbox.directory();
    saml = sandbox.samlIdentityProvider("https://idp.example.com/metadata");
    samlProvider =
        directory.federation().addSaml(world.account(), "corp", saml.issuer(), saml.publicKey());
    samlRole = directory.addRole(world.account(), trusting("corp", samlProvider.arn()));
    issuer = sandbox.oidcIssuer("ci");
    OidcProvider oidc = directory.federation().addOidc(world.account(), issuer, AUDIENCE);
    webRole = directory.addRole(world.account(), trusting("ci", oidc.arn()));
  }

  private static NewRole trusting(String name, Arn provider) {
    return NewRole.named(name, TrustPolicy.federating(provider));
  }

  String samlRoleArn() {
    return samlRole.arn().toString();
  }

  String samlProviderArn() {
    return samlProvider.arn().toString();
  }

  SandboxRole webRole() {
    return webRole;
  }

  /// A new assertion for the role, signed, good for five minutes.
  String assertion() {
    return saml.respond(saml.claims().withRole(samlRole.arn().arn(), samlProvider.arn()));
  }

  /// A new token, signed, good for an hour.
  String token() {
    return issuer.token(issuer.claims("repo:acme/app", AUDIENCE));
  }
}
