package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.RealPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The two actions that nobody signs, through a client that is not ours: Debian's AWS CLI, with a
/// key that AWS does not know.
final class DebianAwsFederationTest {

  @TempDir private Path home;
  private Sandbox sandbox;
  private SandboxAccount account;
  private DebianAws aws;

  @BeforeEach
  void start() throws Exception {
    RealPart.require("aws", () -> Files.isExecutable(DebianAws.PROGRAM));
    sandbox = Sandbox.start(new ShiftedClock());
    account = sandbox.directory().addAccount();
    aws = new DebianAws(home, sandbox.endpoint());
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private String run(SandboxRole role, String... command) throws Exception {
    String[] all = Arrays.copyOf(command, command.length + 2);
    all[command.length] = "--role-arn";
    all[command.length + 1] = role.arn().toString();
    return aws.run(new TestAws().user("nobody").accessKey(), all).text();
  }

  @Test
  void assumeRoleWithSaml_whenTheAssertionIsSigned_thenASessionOfTheRole() throws Exception {
    SamlIdentityProvider idp = sandbox.samlIdentityProvider("https://idp.example.com");
    SamlProvider provider =
        sandbox.directory().federation().addSaml(account, "example", idp.issuer(), idp.publicKey());
    SandboxRole role = role(TrustPolicy.federating(provider.arn()));
    SamlClaims claims = idp.claims().withRole(role.arn().arn(), provider.arn());
    Path assertion = Files.writeString(home.resolve("assertion"), idp.respond(claims));
    assertThat(
            run(
                role,
                "sts",
                "assume-role-with-saml",
                "--principal-arn",
                provider.arn().toString(),
                "--saml-assertion",
                "file://" + assertion))
        .contains(":assumed-role/deploy/alice@example.com")
        .contains("https://signin.aws.amazon.com/saml");
  }

  @Test
  void assumeRoleWithWebIdentity_whenTheTokenIsForged_thenInvalidIdentityToken() throws Exception {
    OidcIssuer issuer = sandbox.oidcIssuer("company");
    OidcProvider provider = sandbox.directory().federation().addOidc(account, issuer, "brevet");
    SandboxRole role = role(TrustPolicy.federating(provider.arn()));
    assertThat(withToken(role, issuer, JwtSigning.RS256))
        .contains(":assumed-role/deploy/app1")
        .contains(provider.arn().toString());
    assertThat(withToken(role, issuer, JwtSigning.TAMPERED))
        .contains("An error occurred (InvalidIdentityToken) when calling the ");
  }

  private String withToken(SandboxRole role, OidcIssuer issuer, JwtSigning signing)
      throws Exception {
    String text = issuer.token(issuer.claims("alice", "brevet"), signing);
    Path token = Files.writeString(home.resolve("token"), text);
    return run(
        role,
        "sts",
        "assume-role-with-web-identity",
        "--role-session-name",
        "app1",
        "--web-identity-token",
        "file://" + token);
  }

  private SandboxRole role(TrustPolicy trust) {
    return sandbox.directory().addRole(account, NewRole.named("deploy", trust));
  }
}
