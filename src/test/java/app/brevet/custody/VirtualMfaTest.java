package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.InMemoryKeychain;
import app.brevet.keychain.ItemKey;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.mfa.Totp;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import app.brevet.sandbox.Fault;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.SandboxUser;
import app.brevet.sandbox.UserPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Virtual MFA devices with our real clients against the sandbox, which checks every code.
class VirtualMfaTest {

  private static final MfaCodeSource NOBODY = MfaCodeSource.nobody();

  @TempDir private Path home;
  private CustodySandbox aws;
  private SandboxUser bob;
  private CustodyWorld world;
  private MfaSerial serial;

  @BeforeEach
  void open() throws Exception {
    aws = new CustodySandbox();
    bob = aws.addUser(NewUser.named("bob"));
    aws.sandbox.directory().limit(bob, UserPolicy.ALL.needingMfa().namingDevicesLikeTheUser());
    world = aws.world(home, Checkpoint.NONE);
    world.add(bob.accessKey(), Optional.empty());
    serial = new MfaSerial("arn:aws:iam::" + aws.account.id() + ":mfa/bob");
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private VirtualMfa.Device create() throws Exception {
    return world.mfa.create(CustodyWorld.NAME, Optional.empty(), NOBODY);
  }

  private List<VirtualMfa.Device> list() throws Exception {
    return world.mfa.list(CustodyWorld.NAME, NOBODY);
  }

  private static Failure failed(ThrowingCallable call) {
    return catchThrowableOfType(FailureException.class, call).failure();
  }

  private Secret seed() throws FailureException {
    return new EnrolledSeeds(world.seeds).find(world.user(), serial).orElseThrow();
  }

  /// Codes of the seed that is kept, each of a step of its own.
  private MfaCodeSource codesOfTheSeed() {
    return request -> {
      aws.codesAsked++;
      aws.clock.advance(Totp.STEP.multipliedBy(2));
      try (Secret seed = seed()) {
        return Optional.of(MfaCode.parse(Totp.ofBase32(seed).codeAt(aws.clock.instant())));
      } catch (InvalidInputException | FailureException e) {
        throw new AssertionError(e);
      }
    };
  }

  private static MfaCodeSource typed(String... digits) throws InvalidInputException {
    Deque<MfaCode> left = new ArrayDeque<>();
    for (String code : digits) {
      left.add(MfaCode.parse(code));
    }
    return request -> Optional.ofNullable(left.poll());
  }

  @Test
  void create_whenDone_thenEnabledNamedLikeTheUserAndTheProfileGoesByIt() throws Exception {
    assertThat(create()).isEqualTo(new VirtualMfa.Device(serial, true, true, true));

    assertThat(world.user().mfaSerial()).contains(serial);
    assertThat(world.sessions.start(CustodyWorld.NAME, codesOfTheSeed()).credentials()).isNotNull();
  }

  @Test
  void create_whenTheSecondCodeIsNotShownYet_thenItIsWaitedFor() throws Exception {
    create();

    // It is 8:00:10, and a step lasts half a minute.
    assertThat(aws.pauses).containsExactly(Duration.ofSeconds(20));
  }

  @Test
  void create_whenItDiesBeforeItIsEnabled_thenItIsListedAndCanBeFinished() throws Exception {
    aws.sandbox.faults().planFor("EnableMFADevice", Fault.NO_ANSWER_NOT_DONE, 1);
    assertThat(failed(this::create)).isInstanceOf(Failure.AwsUnreachable.class);
    assertThat(list()).containsExactly(new VirtualMfa.Device(serial, false, true, false));
    assertThat(failed(this::create)).isEqualTo(new Failure.DeviceLeftOver(serial, true));
    assertThat(aws.sandbox.calls("CreateVirtualMFADevice")).hasSize(1);

    world.mfa.finish(CustodyWorld.NAME, serial, NOBODY);

    assertThat(list()).containsExactly(new VirtualMfa.Device(serial, true, true, true));
  }

  @Test
  void create_whenTheAnswerWithTheSeedIsLost_thenOnlyRemovingIsOffered() throws Exception {
    aws.sandbox.directory().limit(bob, UserPolicy.ALL);
    aws.sandbox.faults().planFor("CreateVirtualMFADevice", Fault.NO_ANSWER_YET_DONE, 1);
    assertThat(failed(this::create)).isInstanceOf(Failure.AwsUnreachable.class);
    assertThat(failed(this::create)).isEqualTo(new Failure.DeviceLeftOver(serial, false));
    assertThat(failed(() -> world.mfa.finish(CustodyWorld.NAME, serial, NOBODY)))
        .isEqualTo(new Failure.DeviceLeftOver(serial, false));

    world.mfa.delete(CustodyWorld.NAME, serial, NOBODY);

    assertThat(create().assigned()).isTrue();
  }

  @Test
  void create_whenDevicesMayNotBeListed_thenTheLeftOverIsMetAllTheSame() throws Exception {
    aws.sandbox.faults().planFor("EnableMFADevice", Fault.NO_ANSWER_NOT_DONE, 1);
    failed(this::create);
    aws.sandbox.directory().limit(bob, UserPolicy.ALL.denying("ListVirtualMFADevices"));

    assertThat(failed(this::create)).isEqualTo(new Failure.DeviceLeftOver(serial, true));
  }

  @Test
  void create_whenTheNameIsNotAllowed_thenTheActionIsNamedAndNothingIsMade() throws Exception {
    assertThat(failed(() -> world.mfa.create(CustodyWorld.NAME, Optional.of("phone"), NOBODY)))
        .isInstanceOfSatisfying(
            Failure.ActionDenied.class,
            denied -> assertThat(denied.action()).isEqualTo("iam:CreateVirtualMFADevice"));
    assertThat(list()).isEmpty();
  }

  @Test
  void create_whenTheSeedOfAnotherDeviceIsKept_thenRefusedBeforeAnythingIsMade() throws Exception {
    aws.sandbox.directory().limit(bob, UserPolicy.ALL);
    world.mfa.create(CustodyWorld.NAME, Optional.of("first"), NOBODY);

    assertThat(failed(this::create)).isEqualTo(new Failure.SeedInPlace(CustodyWorld.NAME));
    assertThat(aws.sandbox.calls("CreateVirtualMFADevice")).hasSize(1);
  }

  @Test
  void create_whenTheSeedCannotBeKept_thenTheDeviceIsRemovedAgain() throws Exception {
    InMemoryKeychain keychain = new InMemoryKeychain();
    CustodyWorld spoilt = aws.world(home.resolve("spoilt"), keychain, () -> {}, Checkpoint.NONE);
    UserProfile user = spoilt.add(bob.accessKey(), Optional.empty());
    aws.sandbox.directory().limit(bob, UserPolicy.ALL);
    keychain.failToPut(ItemKey.totpSeed(user.id()));

    assertThat(failed(() -> spoilt.mfa.create(CustodyWorld.NAME, Optional.empty(), NOBODY)).key())
        .isEqualTo("keychain-not-written");
    assertThat(spoilt.mfa.list(CustodyWorld.NAME, NOBODY)).isEmpty();
    assertThat(aws.sandbox.calls("EnableMFADevice")).isEmpty();
  }

  @Test
  void resync_whenTheSeedIsKept_thenItsTwoCodesAreSent() throws Exception {
    create();
    aws.clock.advance(Duration.ofMinutes(2));

    world.mfa.resync(CustodyWorld.NAME, serial, NOBODY);

    assertThat(aws.sandbox.calls("ResyncMFADevice").getFirst().outcome()).isEqualTo("Success");
  }

  @Test
  void resync_whenTheStepWasSpentJustNow_thenTheNextTwoAreWaitedFor() throws Exception {
    create();

    world.mfa.resync(CustodyWorld.NAME, serial, NOBODY);

    assertThat(aws.sandbox.calls("ResyncMFADevice").getFirst().outcome()).isEqualTo("Success");
  }

  @Test
  void resync_whenAPhonesClockIsOff_thenItsCodesAreTaken() throws Exception {
    SandboxUser carol = aws.addUser(NewUser.named("carol").withMfa());
    CustodyWorld hers = aws.world(home.resolve("carol"), Checkpoint.NONE);
    hers.add(carol.accessKey(), carol.mfaSerial());
    Totp totp = carol.authenticator().orElseThrow().totp();
    long behind = Totp.stepAt(aws.clock.instant()) - 8;

    hers.mfa.resync(
        CustodyWorld.NAME,
        carol.mfaSerial().orElseThrow(),
        typed(totp.code(behind), totp.code(behind + 1)));

    assertThat(hers.sessions.start(CustodyWorld.NAME, typed(totp.code(behind + 2))).profile())
        .isNotNull();
  }

  @Test
  void resync_whenTheCodesAreWrong_thenSaysSoAndTheyCountAsSpent() throws Exception {
    SandboxUser carol = aws.addUser(NewUser.named("carol").withMfa());
    CustodyWorld hers = aws.world(home.resolve("carol"), Checkpoint.NONE);
    hers.add(carol.accessKey(), carol.mfaSerial());
    MfaSerial phone = carol.mfaSerial().orElseThrow();

    assertThat(
            failed(() -> hers.mfa.resync(CustodyWorld.NAME, phone, typed("000000", "000001")))
                .key())
        .isEqualTo("aws-wrong-code-pair");
    assertThat(failed(() -> hers.mfa.resync(CustodyWorld.NAME, phone, typed("000000"))).key())
        .isEqualTo("code-spent");
  }

  @Test
  void deactivate_whenThePolicyWantsMfa_thenOneCodeIsAskedAndItIsLeftOver() throws Exception {
    create();

    world.mfa.deactivate(CustodyWorld.NAME, serial, codesOfTheSeed());

    assertThat(aws.codesAsked).isOne();
    assertThat(list()).containsExactly(new VirtualMfa.Device(serial, false, true, false));
  }

  @Test
  void delete_whenThePolicyWantsMfa_thenDeactivatedAndDeletedWithOneCode() throws Exception {
    create();

    world.mfa.delete(CustodyWorld.NAME, serial, codesOfTheSeed());

    assertThat(aws.codesAsked).isOne();
    assertThat(list()).isEmpty();
    assertThat(world.user().mfaSerial()).isEmpty();
    assertThat(world.seeds.hasAny(world.user())).isFalse();
    assertThat(aws.sandbox.calls("DeleteVirtualMFADevice").getLast().outcome())
        .isEqualTo("Success");
  }

  @Test
  void delete_whenNobodyCanGiveACode_thenTheActionIsNamedAndNothingIsChanged() throws Exception {
    create();

    assertThat(failed(() -> world.mfa.delete(CustodyWorld.NAME, serial, NOBODY)).key())
        .isEqualTo("action-denied");
    assertThat(list()).containsExactly(new VirtualMfa.Device(serial, true, true, true));
  }
}
