package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.AwsConnection;
import app.brevet.aws.SdkSts;
import app.brevet.aws.Skew;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Arn;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.TokenSource;
import app.brevet.model.WebIdentityProfile;
import app.brevet.sandbox.NewRole;
import app.brevet.sandbox.OidcIssuer;
import app.brevet.sandbox.SamlIdentityProvider;
import app.brevet.sandbox.SamlProvider;
import app.brevet.sandbox.Sandbox;
import app.brevet.sandbox.SandboxAccount;
import app.brevet.sandbox.SandboxRole;
import app.brevet.sandbox.TrustPolicy;
import app.brevet.testing.MutableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// This machine's clock is wrong, and nothing that AWS said has told so yet.
final class SkewedTokensTest {

  private static final ProfileName NAME = new ProfileName("corp");
  private static final Duration FAST = Duration.ofHours(2);

  @TempDir private Path folder;
  private final MutableClock awsClock = new MutableClock(Instant.parse("2026-11-22T08:00:05Z"));
  private final MutableClock wallClock = new MutableClock(awsClock.instant());
  private final Skew skew = new Skew(wallClock);
  private Sandbox sandbox;
  private SandboxAccount account;
  private SdkSts sts;
  private SessionWorld world;
  private Sessions sessions;
  private Path token;

  @BeforeEach
  void open() throws Exception {
    sandbox = Sandbox.start(awsClock);
    account = sandbox.directory().addAccount();
    sts =
        new SdkSts(
            AwsConnection.of(Map.of("AWS_ENDPOINT_URL", sandbox.endpoint().toString())),
            skew.corrected(),
            skew);
    world = new SessionWorld(folder);
    token = folder.resolve("token");
    SessionGround ground = world.ground;
    sessions =
        new Sessions(
            new SessionGround(
                ground.catalog(),
                ground.keys(),
                ground.seeds(),
                ground.commands(),
                ground.acts(),
                ground.cache(),
                sts,
                ground.guard(),
                ground.flights(),
                ground.delivery(),
                ground.activity(),
                skew.corrected()));
  }

  @AfterEach
  void close() {
    sts.close();
    sandbox.close();
  }

  private SandboxRole role(Arn provider) {
    return sandbox
        .directory()
        .addRole(account, NewRole.named("Deploy", TrustPolicy.federating(provider)));
  }

  private void addSaml() throws Exception {
    SamlIdentityProvider idp = sandbox.samlIdentityProvider("https://idp.example.com/meta");
    SamlProvider provider =
        sandbox.directory().federation().addSaml(account, "Corp", idp.issuer(), idp.publicKey());
    SandboxRole role = role(provider.arn());
    world.profiles.add(
        new SamlProfile(
            ProfileId.random(),
            NAME,
            role.arn(),
            provider.arn(),
            new TokenSource.File(token.toString()),
            SessionPolicy.NONE,
            SessionSettings.of(SessionDuration.ROLE_DEFAULT)));
    Files.writeString(token, idp.respond(idp.claims().withRole(role.arn().arn(), provider.arn())));
  }

  private void addWebIdentity() throws Exception {
    OidcIssuer issuer = sandbox.oidcIssuer("ci");
    SandboxRole role =
        role(sandbox.directory().federation().addOidc(account, issuer, "brevet").arn());
    world.profiles.add(
        new WebIdentityProfile(
            ProfileId.random(),
            NAME,
            role.arn(),
            new TokenSource.File(token.toString()),
            Optional.empty(),
            SessionPolicy.NONE,
            SessionSettings.of(SessionDuration.ROLE_DEFAULT)));
    Files.writeString(token, issuer.token(issuer.claims("ci", "brevet")));
  }

  private void start() throws Exception {
    var _ = sessions.start(NAME, MfaCodeSource.nobody());
  }

  private String refusal() {
    return catchThrowableOfType(FailureException.class, this::start).failure().key();
  }

  @Test
  void startBySaml_whenTheClockIsFast_thenAwsIsAskedAndItsTimeLearned() throws Exception {
    addSaml();
    wallClock.advance(FAST);

    start();

    assertThat(sandbox.calls("AssumeRoleWithSAML")).hasSize(1);
    assertThat(skew.measured().orElseThrow().plus(FAST).abs()).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void startByWebIdentity_whenTheClockIsFast_thenAwsIsAskedAndItsTimeLearned() throws Exception {
    addWebIdentity();
    wallClock.advance(FAST);

    start();

    assertThat(sandbox.calls("AssumeRoleWithWebIdentity")).hasSize(1);
  }

  @Test
  void startBySaml_whenItIsOverInTruth_thenAwsIsAskedOnceOnly() throws Exception {
    addSaml();
    awsClock.advance(Duration.ofMinutes(6));
    wallClock.advance(Duration.ofMinutes(6));

    assertThat(refusal()).isEqualTo("assertion-expired");
    assertThat(refusal()).isEqualTo("assertion-expired");

    assertThat(sandbox.calls("AssumeRoleWithSAML")).hasSize(1);
  }

  @Test
  void startByWebIdentity_whenItIsOverInTruth_thenAwsIsAskedOnceOnly() throws Exception {
    addWebIdentity();
    awsClock.advance(FAST);
    wallClock.advance(FAST);

    assertThat(refusal()).isEqualTo("token-expired");
    assertThat(refusal()).isEqualTo("token-expired");

    assertThat(sandbox.calls("AssumeRoleWithWebIdentity")).hasSize(1);
  }
}
