package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.activity.InMemoryActivity;
import app.brevet.aws.AwsConnection;
import app.brevet.aws.SdkSts;
import app.brevet.aws.Skew;
import app.brevet.awsfile.InMemoryCredentialsFile;
import app.brevet.catalog.InMemoryCatalog;
import app.brevet.keychain.InMemoryKeychain;
import app.brevet.mfa.InMemoryStepGuard;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.mfa.OtpauthUri;
import app.brevet.mfa.Totp;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.Sandbox;
import app.brevet.sandbox.SandboxUser;
import app.brevet.testing.MutableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A stored seed against our sandbox, which takes each step of a device once, as AWS does.
final class SeedCodesWithSandboxTest {

  private static final ProfileName NAME = new ProfileName("alice");
  private static final Instant START = Instant.parse("2026-11-22T08:00:05Z");

  @TempDir private Path folder;
  private final MutableClock awsClock = new MutableClock(START);
  private final MutableClock wallClock = new MutableClock(START);
  private final List<Instant> waits = new ArrayList<>();
  private Sandbox sandbox;
  private SandboxUser alice;
  private SdkSts sts;
  private Sessions sessions;
  private SeedCodes codes;

  @BeforeEach
  void setUp() throws Exception {
    sandbox = Sandbox.start(awsClock);
    alice =
        sandbox
            .directory()
            .addUser(sandbox.directory().addAccount(), NewUser.named("alice").withMfa());
    Skew skew = new Skew(wallClock);
    InstantSource clock = skew.corrected();
    sts =
        new SdkSts(
            AwsConnection.of(Map.of("AWS_ENDPOINT_URL", sandbox.endpoint().toString())),
            clock,
            skew);
    InMemoryKeychain keychain = new InMemoryKeychain();
    TotpSeeds seeds = new TotpSeeds(keychain, new SeedMarks(folder));
    InMemoryStepGuard guard = new InMemoryStepGuard();
    SessionGround ground = ground(keychain, seeds, guard, clock);
    sessions = new Sessions(ground);
    UserProfile profile = profile();
    new Profiles(ground).addUser(profile, alice.accessKey(), false);
    Totp totp = alice.authenticator().orElseThrow().totp();
    seeds.store(profile, new OtpauthUri("", "", totp, profile.mfaSerial()));
    codes =
        new SeedCodes(
            seeds,
            guard,
            clock,
            at -> pass(Duration.between(clock.instant(), at)),
            (_, at, _) -> {
              waits.add(at);
              return () -> {};
            },
            MfaCodeSource.nobody());
  }

  private void pass(Duration time) {
    awsClock.advance(time);
    wallClock.advance(time);
  }

  private SessionGround ground(
      InMemoryKeychain keychain, TotpSeeds seeds, InMemoryStepGuard guard, InstantSource clock) {
    InMemoryCredentialsFile file = new InMemoryCredentialsFile(folder.resolve("credentials"));
    return new SessionGround(
        new InMemoryCatalog(),
        new LongTermKeys(keychain),
        seeds,
        new CodeCommands(folder),
        new UserActs(folder, clock),
        new SessionCache(folder.resolve("sessions"), new FixedSealingKey()),
        sts,
        guard,
        new Flights(folder.resolve("locks"), Duration.ofSeconds(20)),
        new CredentialsFileDelivery(file, path -> file, new DeliveryRecords(folder)),
        new InMemoryActivity(),
        clock);
  }

  private UserProfile profile() {
    Optional<MfaSerial> serial = alice.mfaSerial();
    return new UserProfile(
        ProfileId.random(),
        NAME,
        alice.accessKey().accessKeyId(),
        serial,
        Optional.empty(),
        Optional.empty(),
        SessionDuration.USER_DEFAULT,
        Optional.empty());
  }

  @AfterEach
  void tearDown() {
    sts.close();
    sandbox.close();
  }

  @Test
  void renew_whenThreeTimesInARow_thenEachWithACodeOfItsOwn() throws Exception {
    sessions.renew(NAME, codes);
    pass(Duration.ofSeconds(1));
    sessions.renew(NAME, codes);
    pass(Duration.ofSeconds(1));
    sessions.renew(NAME, codes);

    assertThat(waits).hasSize(2);
    assertThat(Duration.between(START, awsClock.instant()))
        .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
  }

  @Test
  void start_whenThisClockIsWrong_thenTheSecondCodeGoesByAwssClock() throws Exception {
    wallClock.advance(Duration.ofMinutes(-3));

    sessions.start(NAME, codes);

    assertThat(waits).isEmpty();
    assertThat(Duration.between(START, awsClock.instant())).isZero();
  }

  /// The first signature is refused for the clock; its code is not spent, and the next one is made
  /// and signed by AWS's clock.
  @Test
  void start_whenThisClockIsHoursOff_thenTheSeedStartsItAllTheSame() throws Exception {
    wallClock.advance(Duration.ofHours(-3));

    sessions.start(NAME, codes);

    assertThat(waits).isEmpty();
    assertThat(sandbox.calls("GetSessionToken")).hasSize(2);
    assertThat(Duration.between(START, awsClock.instant())).isZero();
  }
}
