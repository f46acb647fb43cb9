package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.AwsCause;
import app.brevet.model.MfaCode;
import app.brevet.model.Partition;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.Sandbox;
import app.brevet.sandbox.SandboxUser;
import app.brevet.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// This machine's clock is wrong by more than AWS bears, and every client goes by the clock that
/// AWS's answers correct.
class SkewedClockTest {

  private static final AwsTarget TARGET = AwsTarget.of(Partition.AWS);
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:05Z");

  private final MutableClock awsClock = new MutableClock(NOW);
  private final MutableClock wallClock = new MutableClock(NOW);
  private final Skew skew = new Skew(wallClock);
  private Sandbox sandbox;
  private SandboxUser user;
  private SdkSts sts;
  private SdkIam iam;

  @BeforeEach
  void setUp() throws Exception {
    sandbox = Sandbox.start(awsClock);
    user =
        sandbox
            .directory()
            .addUser(sandbox.directory().addAccount(), NewUser.named("alice").withMfa());
    AwsConnection connection =
        AwsConnection.of(Map.of("AWS_ENDPOINT_URL", sandbox.endpoint().toString()));
    sts = new SdkSts(connection, skew.corrected(), skew);
    iam = new SdkIam(connection, skew.corrected(), skew);
  }

  @AfterEach
  void tearDown() {
    sts.close();
    iam.close();
    sandbox.close();
  }

  private SessionTokenRequest withCode() throws Exception {
    String code = user.authenticator().orElseThrow().code();
    MfaProof proof = new MfaProof(user.mfaSerial().orElseThrow(), MfaCode.parse(code));
    return new SessionTokenRequest(TARGET, SessionDuration.USER_DEFAULT, Optional.of(proof));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-20M", "PT20M", "PT-26H", "PT-8760H"})
  void anyCall_whenItCarriesNoCode_thenItIsMadeOnceMoreByAwssClock(Duration off) throws Exception {
    wallClock.advance(off);

    assertThat(sts.getCallerIdentity(user.accessKey(), TARGET).arn()).isEqualTo(user.arn());
    assertThat(sandbox.calls("GetCallerIdentity")).hasSize(2);
    assertThat(skew.measured().orElseThrow().plus(off).abs()).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void anyCall_whenTheClockWasCorrectedBefore_thenOneIsEnough() throws Exception {
    wallClock.advance(Duration.ofMinutes(-20));
    sts.getCallerIdentity(user.accessKey(), TARGET);

    iam.getUserName(user.accessKey(), TARGET);

    assertThat(sandbox.calls("GetUser")).hasSize(1);
  }

  @Test
  void createAccessKey_whenRefusedForTheClock_thenOneKeyIsMade() throws Exception {
    wallClock.advance(Duration.ofMinutes(20));

    iam.createAccessKey(user.accessKey(), TARGET).close();

    assertThat(sandbox.calls("CreateAccessKey")).hasSize(2);
    assertThat(iam.listAccessKeys(user.accessKey(), TARGET)).hasSize(2);
  }

  @Test
  void getSessionToken_whenACodeMeetsAWrongClock_thenItIsNotSentAgain() throws Exception {
    wallClock.advance(Duration.ofMinutes(-20));
    SessionTokenRequest request = withCode();

    AwsException refused =
        catchThrowableOfType(
            AwsException.class, () -> sts.getSessionToken(user.accessKey(), request));

    assertThat(refused.awsCause()).isEqualTo(AwsCause.CLOCK_BEHIND);
    assertThat(sandbox.calls("GetSessionToken")).hasSize(1);
  }

  @Test
  void getSessionToken_whenTheSameCodeIsGivenNext_thenAwsTakesItByTheCorrectedClock()
      throws Exception {
    wallClock.advance(Duration.ofMinutes(-20));
    SessionTokenRequest request = withCode();
    assertThatThrownBy(() -> sts.getSessionToken(user.accessKey(), request))
        .isInstanceOf(AwsException.class);

    SessionCredentials session = sts.getSessionToken(user.accessKey(), request);

    assertThat(session.expiry().left(skew.corrected().instant()))
        .isBetween(Duration.ofHours(12).minusSeconds(2), Duration.ofHours(12).plusSeconds(2));
  }
}
