package app.brevet.toolbox;

import static app.brevet.session.SessionWorld.NO_CODES;
import static app.brevet.session.SessionWorld.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.brevet.activity.Activity.AwsAnswer;
import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.aws.FakeStsTools;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AwsCause;
import app.brevet.model.FailureException;
import app.brevet.model.Secret;
import app.brevet.model.SignerKind;
import app.brevet.model.StsAction;
import app.brevet.model.UserProfile;
import app.brevet.session.SessionWorld;
import app.brevet.session.Signers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What calls by hand leave in the activity.
final class CallLogTest {

  private static final String ROLE = "arn:aws:iam::123456789012:role/Admin";

  @TempDir private Path folder;
  private final StsValues values = new StsValues();
  private SessionWorld world;
  private StsToolbox toolbox;
  private UserProfile alice;

  @BeforeEach
  void setUp() throws FailureException {
    world = new SessionWorld(folder);
    alice = world.addUser("alice");
    toolbox =
        new StsToolbox(
            new Signers(world.ground),
            world.sts,
            new FakeStsTools(world.clock),
            world.activity,
            world.clock);
  }

  private StsCall call(StsAction action, SignerKind kind) {
    return new StsCall(action, values, Optional.of(new SignedBy(alice, kind)), Optional.empty());
  }

  private void make(StsCall call, MfaCodeSource codes) throws Exception {
    toolbox.make(call, codes).close();
  }

  private void fail(StsCall call, MfaCodeSource codes) {
    assertThat(catchThrowableOfType(FailureException.class, () -> toolbox.make(call, codes)))
        .isNotNull();
  }

  private List<Entry> entries() {
    return world.activity.latest(100).stream()
        .filter(entry -> entry.event() != Event.PROFILE_ADDED)
        .toList();
  }

  @Test
  void make_whenAwsAnswers_thenTheActionWithWhatAndAsWhom() throws Exception {
    values.with(StsParameter.ROLE_ARN, ROLE).with(StsParameter.EXTERNAL_ID, "shared-with-them");

    make(call(StsAction.ASSUME_ROLE, SignerKind.LONG_TERM_KEY), NO_CODES);

    assertThat(entries())
        .extracting(Entry::event, entry -> entry.profile().value(), Entry::detail)
        .containsExactly(
            tuple(
                Event.STS_CALLED,
                "alice",
                "AssumeRole with its access key:"
                    + " arn:aws:sts::123456789012:assumed-role/Admin/brevet"));
  }

  @Test
  void make_whenASessionSignsThatIsGotForIt_thenBothAreTold() throws Exception {
    make(call(StsAction.GET_CALLER_IDENTITY, SignerKind.USER_SESSION), codes("123456"));

    assertThat(entries())
        .extracting(Entry::event, Entry::detail)
        .containsExactly(
            tuple(Event.SESSION_STARTED, ""),
            tuple(
                Event.STS_CALLED,
                "GetCallerIdentity with its session: arn:aws:iam::123456789012:user/demo"));
  }

  @Test
  void make_whenNothingSigns_thenNoProfileIsNamed() throws Exception {
    values
        .with(StsParameter.ROLE_ARN, ROLE)
        .with(StsParameter.WEB_IDENTITY_TOKEN, Secret.ofUnwipeable("eyJ.the.token"));
    StsCall call =
        new StsCall(
            StsAction.ASSUME_ROLE_WITH_WEB_IDENTITY, values, Optional.empty(), Optional.empty());

    make(call, NO_CODES);

    assertThat(entries())
        .extracting(entry -> entry.profile().value(), Entry::detail)
        .containsExactly(
            tuple(
                "-",
                "AssumeRoleWithWebIdentity: arn:aws:sts::123456789012:assumed-role/Admin/brevet"));
  }

  @Test
  void make_whenAwsRefuses_thenWhyEachTimeAndWhatAwsSaidButNotItsText() {
    StsCall call = call(StsAction.GET_SESSION_TOKEN, SignerKind.LONG_TERM_KEY);
    for (int i = 0; i < 2; i++) {
      world.sts.refuseNext(AwsCause.NOT_AUTHORIZED, "AccessDenied", "is not allowed, it said");
      fail(call, NO_CODES);
      world.clock.advance(Duration.ofSeconds(1));
    }

    assertThat(entries())
        .extracting(Entry::event, Entry::detail, entry -> entry.answer().map(AwsAnswer::code))
        .containsExactly(
            tuple(Event.FAILED, "aws-not-authorized", Optional.of("AccessDenied")),
            tuple(Event.FAILED, "aws-not-authorized", Optional.of("AccessDenied")));
    assertThat(entries().toString()).doesNotContain("it said");
  }

  @Test
  void make_whenTheSessionThatIsToSignCannotBeGot_thenThatIsToldOnce() {
    fail(call(StsAction.GET_CALLER_IDENTITY, SignerKind.USER_SESSION), NO_CODES);

    assertThat(entries()).extracting(Entry::detail).containsExactly("code-needed");
  }

  @Test
  void make_whenALimitIsBroken_thenNothingWasCalled() {
    values.with(StsParameter.ROLE_ARN, "not an ARN");

    fail(call(StsAction.ASSUME_ROLE, SignerKind.LONG_TERM_KEY), NO_CODES);

    assertThat(entries()).isEmpty();
  }

  @Test
  void make_whenAnsweredOrFailed_thenNoSecretAndNoCodeIsTold() throws Exception {
    values.with(StsParameter.SERIAL_NUMBER, SessionWorld.SERIAL);

    make(call(StsAction.GET_SESSION_TOKEN, SignerKind.LONG_TERM_KEY), codes("123456"));
    fail(call(StsAction.GET_SESSION_TOKEN, SignerKind.LONG_TERM_KEY), codes("123456"));

    assertThat(entries()).hasSize(2);
    assertThat(entries().toString())
        .doesNotContain("123456,", "secret-1", "token-1", "planted-secret");
  }
}
