package app.brevet.aws;

import app.brevet.model.Arn;
import app.brevet.model.Credentials;
import app.brevet.model.InvalidInputException;
import app.brevet.model.ProvidedContext;
import app.brevet.model.Region;
import app.brevet.model.RoleParameters;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionTags;
import app.brevet.sandbox.DeniedAction;
import app.brevet.sandbox.NewRole;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.OidcIssuer;
import app.brevet.sandbox.OidcProvider;
import app.brevet.sandbox.SamlClaims;
import app.brevet.sandbox.SamlIdentityProvider;
import app.brevet.sandbox.SamlProvider;
import app.brevet.sandbox.Sandbox;
import app.brevet.sandbox.SandboxAccount;
import app.brevet.sandbox.SandboxRole;
import app.brevet.sandbox.SandboxUser;
import app.brevet.sandbox.TrustPolicy;
import app.brevet.testing.MutableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A sandbox with somebody for every action of STS, and the project's own clients to it.
final class StsTableWorld implements AutoCloseable {

  /// A region that an account can switch off.
  static final Region REGION = new Region("eu-west-1");

  static final AwsTarget TARGET = AwsTarget.of(REGION);
  static final SessionDuration HOUR = SessionDuration.ROLE_DEFAULT;

  final MutableClock clock = new MutableClock(Instant.parse("2026-11-27T08:00:00Z"));
  final Sandbox sandbox;
  final SandboxAccount account;
  final SandboxAccount member;
  final SandboxUser alice;
  final SandboxRole role;
  final SamlIdentityProvider idp;
  final SamlProvider saml;
  final SandboxRole samlRole;
  final OidcIssuer issuer;
  final OidcProvider oidc;
  final SandboxRole webRole;
  final SdkSts sts;
  final SdkStsTools tools;

  StsTableWorld() throws IOException {
    sandbox = Sandbox.start(clock);
    account = sandbox.directory().addAccount();
    member = sandbox.directory().addAccount();
    sandbox.directory().settings().centraliseRoot(account, member);
    sandbox.directory().settings().enableOutboundFederation(account);
    alice = sandbox.directory().addUser(account, NewUser.named("alice"));
    role =
        sandbox
            .directory()
            .addRole(
                account, NewRole.named("Deploy", TrustPolicy.allowing(alice.arn()).allowingTags()));
    idp = sandbox.samlIdentityProvider("https://idp.example.com/metadata");
    saml = sandbox.directory().federation().addSaml(account, "Corp", idp.issuer(), idp.publicKey());
    samlRole = federated("Saml", saml.arn());
    issuer = sandbox.oidcIssuer("company");
    oidc = sandbox.directory().federation().addOidc(account, issuer, "brevet");
    webRole = federated("Web", oidc.arn());
    AwsConnection connection = connection();
    sts = new SdkSts(connection, clock, new Skew(clock));
    tools = new SdkStsTools(connection, clock, new Skew(clock));
  }

  private SandboxRole federated(String name, Arn provider) {
    return sandbox
        .directory()
        .addRole(account, NewRole.named(name, TrustPolicy.federating(provider)));
  }

  private AwsConnection connection() {
    try {
      return AwsConnection.of(Map.of("AWS_ENDPOINT_URL", sandbox.endpoint().toString()));
    } catch (InvalidInputException wrong) {
      throw new AssertionError(wrong);
    }
  }

  SessionCredentials session() throws AwsException {
    return sts.getSessionToken(
        alice.accessKey(), new SessionTokenRequest(TARGET, HOUR, Optional.empty()));
  }

  AssumedRole assume(RoleParameters parameters) throws AwsException {
    return sts.assumeRole(alice.accessKey(), request(parameters));
  }

  AssumeRoleRequest request(RoleParameters parameters) {
    return new AssumeRoleRequest(TARGET, role.arn(), "brevet", HOUR, parameters, Optional.empty());
  }

  /// With what a context provider said a minute ago.
  ///
  /// @param life how long AWS takes it
  AssumeRoleRequest withContext(Duration life) {
    String provider = "arn:aws:iam::aws:contextProvider/IdentityCenter";
    Secret assertion = sandbox.directory().contexts().issue(provider, life);
    clock.advance(Duration.ofMinutes(1));
    AssumeRoleRequest plain = request(RoleParameters.NONE);
    return new AssumeRoleRequest(
        TARGET,
        plain.roleArn(),
        plain.roleSessionName(),
        plain.duration(),
        plain.parameters(),
        plain.mfa(),
        List.of(new ProvidedContext(arn(provider), assertion)));
  }

  SessionCredentials roleSession() throws AwsException {
    return assume(RoleParameters.NONE).credentials();
  }

  /// A session that is over by now.
  SessionCredentials ended() throws AwsException {
    SessionCredentials session = roleSession();
    clock.advance(Duration.ofHours(2));
    return session;
  }

  SamlClaims claims() {
    return idp.claims().withRole(samlRole.arn().arn(), saml.arn());
  }

  AssumedRole bySaml(SamlClaims claims, SessionPolicy policy) throws AwsException {
    return sts.assumeRoleWithSaml(
        new AssumeRoleWithSamlRequest(
            TARGET,
            samlRole.arn(),
            saml.arn(),
            Secret.ofUnwipeable(idp.respond(claims)),
            HOUR,
            policy));
  }

  AssumedRole byToken(String token, SessionPolicy policy) throws AwsException {
    return sts.assumeRoleWithWebIdentity(
        new AssumeRoleWithWebIdentityRequest(
            TARGET,
            webRole.arn(),
            "brevet",
            Secret.ofUnwipeable(token),
            Optional.empty(),
            HOUR,
            policy));
  }

  String token() {
    return issuer.token(issuer.claims("ci", "brevet"));
  }

  GrantedSession federate(SessionPolicy policy) throws AwsException {
    return sts.getFederationToken(
        alice.accessKey(),
        new FederationTokenRequest(TARGET, "guest", HOUR, policy, SessionTags.NONE));
  }

  GrantedSession root(Credentials signer) throws AwsException {
    Arn task = arn("arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy");
    return tools.assumeRoot(
        signer, new AssumeRootRequest(TARGET, member.id(), task, OptionalInt.empty()));
  }

  WebIdentityToken signed(Credentials signer, OptionalInt seconds, SessionTags tags)
      throws AwsException {
    return tools.getWebIdentityToken(
        signer,
        new WebIdentityTokenRequest(
            TARGET, List.of("https://example.com"), seconds, "RS256", tags));
  }

  GrantedSession trade(Optional<String> policy, Duration life) throws AwsException {
    Secret token = sandbox.directory().tradeIns().issue(alice, policy, life);
    clock.advance(Duration.ofMinutes(1));
    return tools.getDelegatedAccessToken(alice.accessKey(), TARGET, token);
  }

  String encoded() {
    return sandbox.directory().messages().encode(DeniedAction.by(alice, "ec2:StopInstances", "*"));
  }

  /// STS is switched off for the account in the region that is asked.
  void switchOff() {
    sandbox.directory().settings().disableRegion(account, REGION);
  }

  /// An inline policy that is no JSON.
  static SessionPolicy noJson() {
    return new SessionPolicy(Optional.of("invalid"), List.of());
  }

  /// Policies that are lawful each, and too large together.
  static SessionPolicy tooLarge() {
    String begin = "{\"Statement\":{\"Effect\":\"Allow\",\"Resource\":\"*\",\"Action\":\"";
    String filled = begin + "x".repeat(2_048 - begin.length() - 3) + "\"}}";
    return new SessionPolicy(
        Optional.of(filled), List.of(arn("arn:aws:iam::aws:policy/ReadOnlyAccess")));
  }

  static RoleParameters with(SessionPolicy policy) {
    return new RoleParameters(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        policy.document(),
        policy.arns(),
        Map.of(),
        Set.of());
  }

  /// Tags that are lawful each, and more than a token may hold.
  static SessionTags manyTags() {
    Map<String, String> tags = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      tags.put("tag-" + i, "v".repeat(256));
    }
    return new SessionTags(tags);
  }

  static Arn arn(String text) {
    try {
      return Arn.parse(text);
    } catch (InvalidInputException wrong) {
      throw new AssertionError(wrong);
    }
  }

  @Override
  public void close() {
    sts.close();
    tools.close();
    sandbox.close();
  }
}
