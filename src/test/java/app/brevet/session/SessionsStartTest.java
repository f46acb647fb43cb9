package app.brevet.session;

import static app.brevet.session.SessionWorld.NO_CODES;
import static app.brevet.session.SessionWorld.codes;
import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.AwsException;
import app.brevet.aws.FakeSts.Call;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.KeychainReason;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsStartTest {

  private static final String WRONG =
      "MultiFactorAuthentication failed with invalid MFA one time pass code.";

  @TempDir private Path folder;
  private SessionWorld world;

  @BeforeEach
  void setUp() {
    world = new SessionWorld(folder);
  }

  private static Failure failureOf(ThrowingCallable call) {
    return catchThrowableOfType(FailureException.class, call).failure();
  }

  private void refuseCode() {
    world.sts.refuseNext(AwsCause.WRONG_OR_SPENT_CODE, "AccessDenied", WRONG);
  }

  @Test
  void start_whenCodeIsRight_thenSessionIsDelivered() throws Exception {
    world.addUser("dev");

    StartedSession started = world.sessions.start(name("dev"), codes("123456"));

    assertThat(world.file.keyIdOf(name("dev"))).contains(started.credentials().accessKeyId());
    assertThat(started.servedFromCache()).isFalse();
    assertThat(world.sts.calls(Call.GetSessionToken.class)).hasSize(1);
  }

  @Test
  void start_whenItIsLockedOnceTheCodeIsTyped_thenTheSessionIsKeptAllTheSame() throws Exception {
    UserProfile dev = world.addUser("dev");
    MfaCodeSource locking =
        request -> {
          world.keys.refuse(Optional.of(KeychainReason.LOCKED));
          return codes("123456").code(request);
        };

    world.sessions.start(name("dev"), locking);

    world.keys.refuse(Optional.empty());
    assertThat(world.cache.find(dev)).isPresent();
    assertThat(world.keys.given())
        .allSatisfy(
            key ->
                assertThatIllegalStateException()
                    .isThrownBy(() -> key.seal(new byte[1], "context")));
  }

  @Test
  void start_whenSessionLives_thenAwsIsNotAsked() throws Exception {
    world.addUser("dev");
    StartedSession first = world.sessions.start(name("dev"), codes("123456"));
    world.clock.advance(Duration.ofHours(6));

    StartedSession second = world.sessions.start(name("dev"), NO_CODES);

    assertThat(second.credentials().accessKeyId()).isEqualTo(first.credentials().accessKeyId());
    assertThat(second.servedFromCache()).isTrue();
    assertThat(world.sts.calls()).hasSize(1);
  }

  @Test
  void start_whenSessionEndsSoon_thenNewOneIsFetched() throws Exception {
    world.addUser("dev");
    world.sessions.start(name("dev"), codes("123456"));
    world.clock.advance(Duration.ofHours(11).plusMinutes(50));

    world.sessions.start(name("dev"), codes("234567"));

    assertThat(world.sts.calls(Call.GetSessionToken.class)).hasSize(2);
  }

  @Test
  void start_whenSessionEndsSoonAndNobodyIsThere_thenItIsServed() throws Exception {
    world.addUser("dev");
    StartedSession first = world.sessions.start(name("dev"), codes("123456"));
    world.clock.advance(Duration.ofHours(11).plusMinutes(50));

    StartedSession second = world.sessions.start(name("dev"), NO_CODES);

    assertThat(second.credentials().accessKeyId()).isEqualTo(first.credentials().accessKeyId());
  }

  @Test
  void start_whenNobodyHasACode_thenCodeIsNeeded() throws Exception {
    world.addUser("dev");

    Failure failure = failureOf(() -> world.sessions.start(name("dev"), NO_CODES));

    assertThat(failure).isInstanceOf(Failure.CodeNeeded.class);
    assertThat(world.sts.calls()).isEmpty();
  }

  @Test
  void start_whenCodeIsWrong_thenFileIsUntouched() throws Exception {
    world.addUser("dev");
    refuseCode();

    Failure failure = failureOf(() -> world.sessions.start(name("dev"), codes("000000")));

    assertThat(failure)
        .isInstanceOfSatisfying(
            Failure.AwsRefused.class,
            refused -> assertThat(refused.cause()).isEqualTo(AwsCause.WRONG_OR_SPENT_CODE));
    assertThat(world.file.writes()).isZero();
  }

  @Test
  void start_whenFirstCodeIsWrong_thenNextOneIsAskedForWithTheProblem() throws Exception {
    world.addUser("dev");
    refuseCode();
    var problems = new ArrayList<Optional<Failure>>();
    var answers = codes("000000", "123456");

    world.sessions.start(
        name("dev"),
        request -> {
          problems.add(request.problem());
          return answers.code(request);
        });

    assertThat(problems).hasSize(2);
    assertThat(problems.getFirst()).isEmpty();
    assertThat(problems.getLast()).get().isInstanceOf(Failure.AwsRefused.class);
  }

  @Test
  void start_whenCodeWasRefused_thenItIsNotSentAgain() throws Exception {
    world.addUser("dev");
    refuseCode();
    failureOf(() -> world.sessions.start(name("dev"), codes("000000")));

    Failure failure = failureOf(() -> world.sessions.start(name("dev"), codes("000000")));

    assertThat(failure).isInstanceOf(Failure.CodeSpent.class);
    assertThat(world.sts.calls()).hasSize(1);
  }

  @Test
  void start_whenNoAnswerCame_thenCodeIsSpent() throws Exception {
    world.addUser("dev");
    world.sts.loseNext(AwsException.Reason.NO_ANSWER);
    failureOf(() -> world.sessions.start(name("dev"), codes("123456")));

    Failure failure = failureOf(() -> world.sessions.start(name("dev"), codes("123456")));

    assertThat(failure).isInstanceOf(Failure.CodeSpent.class);
  }

  @Test
  void start_whenRequestWasNotSent_thenCodeIsStillGood() throws Exception {
    world.addUser("dev");
    world.sts.loseNext(AwsException.Reason.NOT_SENT);
    failureOf(() -> world.sessions.start(name("dev"), codes("123456")));

    world.sessions.start(name("dev"), codes("123456"));

    assertThat(world.file.writes()).isEqualTo(1);
  }

  @Test
  void start_whenSerialIsWrong_thenCodeIsStillGood() throws Exception {
    world.addUser("dev");
    world.sts.refuseNext(AwsCause.WRONG_MFA_SERIAL, "AccessDenied", "validate");
    failureOf(() -> world.sessions.start(name("dev"), codes("123456")));

    world.sessions.start(name("dev"), codes("123456"));

    assertThat(world.file.writes()).isEqualTo(1);
  }

  @Test
  void start_whenSectionIsForeign_thenNoCodeIsAskedFor() throws Exception {
    world.addUser("dev");
    world.file.foreign(name("dev"), new AccessKeyId("AKIAFOREIGNFOREIGN00"));

    Failure failure =
        failureOf(
            () ->
                world.sessions.start(
                    name("dev"),
                    request -> {
                      throw new AssertionError("asked for a code");
                    }));

    assertThat(failure)
        .isInstanceOfSatisfying(
            Failure.FileUntouched.class,
            untouched -> assertThat(untouched.reason()).isEqualTo(FileReason.FOREIGN_SECTION));
  }

  @Test
  void start_whenFileCannotBeWritten_thenSessionIsKeptForTheNextTry() throws Exception {
    world.addUser("dev");
    world.file.refuse(Optional.of(FileReason.NO_SPACE));
    failureOf(() -> world.sessions.start(name("dev"), codes("123456")));
    world.file.refuse(Optional.empty());

    world.sessions.start(name("dev"), NO_CODES);

    assertThat(world.sts.calls()).hasSize(1);
    assertThat(world.file.keyIdOf(name("dev"))).isPresent();
  }

  @Test
  void start_whenProfileHasNoDevice_thenNoCodeIsAskedFor() throws Exception {
    world.addUserWithoutMfa("bare");

    world.sessions.start(name("bare"), NO_CODES);

    assertThat(world.file.keyIdOf(name("bare"))).isPresent();
  }

  @Test
  void start_whenProfileIsUnknown_thenThatIsSaid() {
    Failure failure = failureOf(() -> world.sessions.start(name("nobody"), NO_CODES));

    assertThat(failure).isEqualTo(new Failure.NoSuchProfile("nobody"));
  }

  @Test
  void startTo_whenAnotherSectionIsNamed_thenItIsWrittenAndTheProfileIsAsItWas() throws Exception {
    UserProfile user = world.addUser("dev");

    world.sessions.startTo(name("elsewhere"), name("dev"), false, codes("123456"));

    assertThat(world.file.keyIdOf(name("elsewhere"))).isPresent();
    assertThat(world.file.keyIdOf(name("dev"))).isEmpty();
    assertThat(world.catalog.profiles()).containsExactly(user);
  }
}
