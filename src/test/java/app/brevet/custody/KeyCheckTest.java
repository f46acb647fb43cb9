package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.aws.FakeIam;
import app.brevet.aws.FakeSts;
import app.brevet.custody.KeyCheck.Checked;
import app.brevet.keychain.AccessKeyItem;
import app.brevet.keychain.InMemoryKeychain;
import app.brevet.keychain.ItemKey;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.AwsCause;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Partition;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.session.LongTermKeys;
import app.brevet.testing.MutableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyCheckTest {

  private static final AccessKeyId ID = new AccessKeyId("AKIAIOSFODNN7EXAMPLE");
  private static final MfaSerial PHONE = new MfaSerial("arn:aws:iam::123456789012:mfa/phone");
  private static final MfaSerial TOKEN = new MfaSerial("GAHT12345678");

  @TempDir private Path folder;
  private final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T08:00:00Z"));
  private final FakeSts sts = new FakeSts(clock);
  private final FakeIam iam = new FakeIam();
  private final InMemoryKeychain keychain = new InMemoryKeychain();
  private KeyCheck check;

  @BeforeEach
  void setUp() {
    check = new KeyCheck(sts, iam, new LongTermKeys(keychain), new KeyRecords(folder), clock);
  }

  private static Secret secret() {
    return Secret.ofUnwipeable("planted-secret");
  }

  private Checked check(Optional<Region> region) throws FailureException {
    return check.check(ID, secret(), region);
  }

  private AwsTarget asked() {
    return sts.calls(FakeSts.Call.GetCallerIdentity.class).getFirst().target();
  }

  private static UserProfile user(Optional<MfaSerial> serial, Optional<Region> region) {
    return new UserProfile(
        ProfileId.random(),
        new ProfileName("dev"),
        ID,
        serial,
        Optional.empty(),
        region,
        SessionDuration.USER_DEFAULT,
        Optional.empty());
  }

  @Test
  void check_whenAwsTakesTheKey_thenOwnerAndDevicesAreTold() throws Exception {
    iam.withDevices(PHONE, TOKEN);

    Checked checked = check(Optional.empty());

    assertThat(checked.identity().arn()).hasToString("arn:aws:iam::123456789012:user/demo");
    assertThat(checked.devices()).containsExactly(PHONE, TOKEN);
    assertThat(checked.devicesUnknown()).isEmpty();
  }

  @Test
  void check_whenDevicesMayNotBeAsked_thenOwnerIsToldAndWhy() throws Exception {
    iam.refuseNext(AwsCause.NOT_AUTHORIZED, "AccessDenied", "not authorized");

    Checked checked = check(Optional.empty());

    assertThat(checked.identity().account()).isEqualTo("123456789012");
    assertThat(checked.devices()).isEmpty();
    assertThat(checked.devicesUnknown().map(Failure::key)).contains("aws-not-authorized");
  }

  @Test
  void check_whenAwsDoesNotKnowTheKey_thenThatIsTheFailureAndIamIsNotAsked() {
    sts.refuseNext(AwsCause.UNKNOWN_KEY, "InvalidClientTokenId", "invalid");

    FailureException refused =
        catchThrowableOfType(FailureException.class, () -> check(Optional.empty()));

    assertThat(refused.failure().key()).isEqualTo("aws-unknown-key");
    assertThat(iam.calls()).isEmpty();
  }

  @Test
  void check_whenAwsIsNotReached_thenThatIsTheFailure() {
    sts.loseNext(AwsException.Reason.NOT_SENT);

    FailureException refused =
        catchThrowableOfType(FailureException.class, () -> check(Optional.empty()));

    assertThat(refused.failure()).isInstanceOf(Failure.AwsUnreachable.class);
  }

  @Test
  void check_whenKeyIsTheRoots_thenIdentitySaysSo() throws Exception {
    Arn root = Arn.parse("arn:aws:iam::123456789012:root");
    sts.callerIs(new CallerIdentity("123456789012", root, "123456789012"));

    assertThat(check(Optional.empty()).identity().isAccountRoot()).isTrue();
  }

  @Test
  void check_whenRegionIsOfAnotherPartition_thenThatOneIsAsked() throws Exception {
    check(Optional.of(new Region("cn-northwest-1")));

    assertThat(asked()).isEqualTo(new AwsTarget(Partition.CHINA, new Region("cn-northwest-1")));
  }

  @Test
  void check_whenNoRegionIsGiven_thenTheUsualOneIsAsked() throws Exception {
    check(Optional.empty());

    assertThat(asked()).isEqualTo(AwsTarget.of(Partition.AWS));
  }

  @Test
  void check_whenDone_thenSecretIsStillTheCallers() throws Exception {
    try (Secret mine = Secret.of(new byte[] {'m', 'i', 'n', 'e'})) {
      check.check(ID, mine, Optional.empty());

      assertThat(mine.reveal()).isEqualTo("mine");
    }
  }

  @Test
  void check_whenProfileIsStored_thenItsKeySignsInItsRegion() throws Exception {
    UserProfile user = user(Optional.empty(), Optional.of(new Region("us-gov-east-1")));
    try (Secret item = AccessKeyItem.encode(new AccessKey(ID, secret()))) {
      keychain.put(ItemKey.accessKey(user.id(), ID), "Brevet: dev", item);
    }

    Checked checked = check.check(user);

    assertThat(checked.identity().account()).isEqualTo("123456789012");
    assertThat(sts.calls().getFirst().signer()).isEqualTo(ID);
    assertThat(asked()).isEqualTo(new AwsTarget(Partition.US_GOV, new Region("us-gov-east-1")));
  }

  @Test
  void check_whenStoredKeyIsMissing_thenKeychainIsTheFailure() {
    FailureException refused =
        catchThrowableOfType(
            FailureException.class, () -> check.check(user(Optional.of(PHONE), Optional.empty())));

    assertThat(refused.failure().key()).isEqualTo("keychain-missing-item");
    assertThat(sts.calls()).isEmpty();
  }
}
