package app.brevet.session;

import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.FakeSts;
import app.brevet.keychain.Keychain.State;
import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.mfa.OtpauthUri;
import app.brevet.mfa.Totp;
import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions with the codes of a stored seed. The world begins at 08:00:00, where a step begins.
final class SeedCodesTest {

  private static final MfaSerial SERIAL = new MfaSerial(SessionWorld.SERIAL);

  @TempDir private Path folder;
  private SessionWorld world;
  private UserProfile dev;
  private Totp totp;
  private final List<Instant> waits = new ArrayList<>();
  private boolean impatient;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    dev = world.addUser("dev");
    totp = new Totp(Secret.ofUnwipeable("12345678901234567890"));
    store(totp);
  }

  private void store(Totp seed) throws FailureException {
    Secret copy = Secret.of(seed.seed().copy());
    try (OtpauthUri uri = new OtpauthUri("", "", new Totp(copy), Optional.of(SERIAL))) {
      world.seeds.store(dev, uri);
    }
  }

  private CodeWait.Shown waits(CodeRequest request, Instant at, Runnable stop) {
    waits.add(at);
    if (impatient) {
      stop.run();
    }
    return () -> {};
  }

  private SeedCodes codes(MfaCodeSource asking) {
    return new SeedCodes(
        world.seeds,
        world.guard,
        world.clock,
        at -> world.clock.advance(Duration.between(world.clock.instant(), at)),
        this::waits,
        asking);
  }

  private List<String> sent() {
    return world.sts.calls(FakeSts.Call.GetSessionToken.class).stream()
        .map(call -> call.request().mfa().orElseThrow().code().digits())
        .toList();
  }

  private long step() {
    return Totp.stepAt(world.clock.instant());
  }

  @Test
  void start_whenASeedIsStored_thenItsCodeIsSentAndNobodyIsAsked() throws Exception {
    world.sessions.start(name("dev"), codes(MfaCodeSource.nobody()));

    assertThat(sent()).containsExactly(totp.code(step()));
    assertThat(waits).isEmpty();
  }

  @Test
  void renew_whenTheCodeOfNowIsSpent_thenWaitsForTheNextAndTellsUntilWhen() throws Exception {
    Instant began = world.clock.instant();
    world.sessions.start(name("dev"), codes(MfaCodeSource.nobody()));
    world.clock.advance(Duration.ofSeconds(12));

    world.sessions.renew(name("dev"), codes(MfaCodeSource.nobody()));

    assertThat(waits).containsExactly(began.plusSeconds(30));
    assertThat(world.clock.instant()).isEqualTo(began.plusSeconds(30));
    assertThat(sent()).containsExactly(totp.code(step() - 1), totp.code(step()));
  }

  @Test
  void renew_whenTheUserGivesUpTheWait_thenNothingIsSent() throws Exception {
    world.sessions.start(name("dev"), codes(MfaCodeSource.nobody()));
    world.clock.advance(Duration.ofSeconds(12));
    impatient = true;

    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> world.sessions.renew(name("dev"), codes(MfaCodeSource.nobody())));
    assertThat(sent()).hasSize(1);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void start_whenThePhonesNextCodeIsSpentAlready_thenWaitsForTheOneAfterIt() throws Exception {
    Instant began = world.clock.instant();
    world.guard.spend(SERIAL, totp.mfaCode(step() + 1), began);

    world.sessions.start(name("dev"), codes(MfaCodeSource.nobody()));

    assertThat(waits).containsExactly(began.plusSeconds(60));
    assertThat(sent()).containsExactly(totp.code(step()));
  }

  @Test
  void start_whenTheCodeWasSpentOnAPhone_thenTheNextOneIsTried() throws Exception {
    world.sts.refuseNext(AwsCause.WRONG_OR_SPENT_CODE, "AccessDenied", "invalid MFA");

    world.sessions.start(name("dev"), codes(MfaCodeSource.nobody()));

    assertThat(sent()).containsExactly(totp.code(step() - 1), totp.code(step()));
    assertThat(waits).hasSize(1);
  }

  @Test
  void start_whenTheSeedIsNotTheDevices_thenAsksAfterTwoRefusals() throws Exception {
    world.sts.refuseNext(AwsCause.WRONG_OR_SPENT_CODE, "AccessDenied", "invalid MFA");
    world.sts.refuseNext(AwsCause.WRONG_OR_SPENT_CODE, "AccessDenied", "invalid MFA");
    List<CodeRequest> asked = new ArrayList<>();
    MfaCodeSource device = SessionWorld.codes("123456");

    world.sessions.start(
        name("dev"),
        codes(
            request -> {
              asked.add(request);
              return device.code(request);
            }));

    assertThat(sent()).hasSize(3).endsWith("123456");
    assertThat(asked).singleElement().matches(request -> request.problem().isPresent());
  }

  @Test
  void start_whenTheSeedFailedBefore_thenTheNextActTriesItAgain() throws Exception {
    SeedCodes codes = codes(SessionWorld.codes("123456"));
    world.sts.refuseNext(AwsCause.WRONG_OR_SPENT_CODE, "AccessDenied", "invalid MFA");
    world.sts.refuseNext(AwsCause.WRONG_OR_SPENT_CODE, "AccessDenied", "invalid MFA");
    world.sessions.start(name("dev"), codes);
    world.clock.advance(Duration.ofMinutes(5));

    world.sessions.renew(name("dev"), codes);

    assertThat(sent()).hasSize(4).endsWith(totp.code(step()));
  }

  @Test
  void start_whenInterruptedWhileItWaits_thenNothingIsSent() throws Exception {
    world.guard.spend(SERIAL, totp.mfaCode(step()), world.clock.instant());
    SeedCodes codes =
        new SeedCodes(
            world.seeds,
            world.guard,
            world.clock,
            at -> {
              throw new InterruptedException("the act was cancelled");
            },
            this::waits,
            MfaCodeSource.nobody());

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> world.sessions.start(name("dev"), codes));
    assertThat(sent()).isEmpty();
    assertThat(waits).hasSize(1);
  }

  @Test
  void start_whenNoSeedIsStored_thenAsks() throws Exception {
    world.seeds.remove(dev.id());

    world.sessions.start(name("dev"), codes(SessionWorld.codes("123456")));

    assertThat(sent()).containsExactly("123456");
  }

  @Test
  void start_whenTheProfileHasAnotherDeviceByNow_thenAsks() throws Exception {
    giveAnotherDevice();

    world.sessions.start(name("dev"), codes(SessionWorld.codes("123456")));

    assertThat(sent()).containsExactly("123456");
  }

  private static UserProfile withSerial(UserProfile user, Optional<MfaSerial> serial) {
    return new UserProfile(
        user.id(),
        user.name(),
        user.accessKeyId(),
        serial,
        user.identity(),
        user.region(),
        user.duration(),
        user.output());
  }

  @Test
  void code_whenTheKeychainIsLocked_thenAsks() throws Exception {
    world.keychain.be(State.LOCKED);

    assertThat(
            codes(SessionWorld.codes("123456"))
                .code(new CodeRequest(dev, SERIAL, Optional.empty())))
        .map(code -> code.digits())
        .contains("123456");
    assertThat(world.keychain.unlocks()).isZero();
  }

  @Test
  void credentials_whenNobodyIsThereButASeed_thenServed() throws Exception {
    world.sessions.credentials(name("dev"), codes(MfaCodeSource.nobody()));

    assertThat(sent()).containsExactly(totp.code(step()));
  }

  @Test
  void credentials_whenNobodyIsThereAndNoSeed_thenFailsBeforeTheKeychainIsOpened()
      throws Exception {
    world.addUser("bob");
    world.keychain.be(State.LOCKED);

    FailureException refused =
        catchThrowableOfType(
            FailureException.class,
            () -> world.sessions.credentials(name("bob"), codes(MfaCodeSource.nobody())));

    assertThat(refused.failure()).isInstanceOf(Failure.CodeNeeded.class);
  }

  private void giveAnotherDevice() throws FailureException {
    MfaSerial other = new MfaSerial("arn:aws:iam::123456789012:mfa/other");
    world.profiles.<FailureException>edit(
        name("dev"), now -> withSerial((UserProfile) now, Optional.of(other)));
  }

  @Test
  void credentials_whenNobodyIsThereAndTheSeedIsAnotherDevices_thenNothingIsSent()
      throws Exception {
    giveAnotherDevice();

    FailureException refused =
        catchThrowableOfType(
            FailureException.class,
            () -> world.sessions.credentials(name("dev"), codes(MfaCodeSource.nobody())));

    assertThat(refused.failure()).isInstanceOf(Failure.CodeNeeded.class);
    assertThat(sent()).isEmpty();
  }

  @Test
  void code_whenItIsOfAnotherDeviceThanTheProfilesAndTheSeeds_thenAsks() throws Exception {
    MfaSerial other = new MfaSerial("arn:aws:iam::123456789012:mfa/other");

    assertThat(
            codes(SessionWorld.codes("123456")).code(new CodeRequest(dev, other, Optional.empty())))
        .map(code -> code.digits())
        .contains("123456");
  }
}
