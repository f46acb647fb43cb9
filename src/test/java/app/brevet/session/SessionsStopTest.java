package app.brevet.session;

import static app.brevet.session.SessionWorld.NO_CODES;
import static app.brevet.session.SessionWorld.codes;
import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.FakeSts.Call;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.SessionState;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsStopTest {

  @TempDir private Path folder;
  private SessionWorld world;
  private UserProfile user;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    user = world.addUser("dev");
  }

  @Test
  void stop_whenSessionIsDelivered_thenItIsTakenBackAndForgotten() throws Exception {
    StartedSession started = world.sessions.start(name("dev"), codes("123456"));

    StoppedSession stopped = world.sessions.stop(name("dev"));

    assertThat(world.file.keyIdOf(name("dev"))).isEmpty();
    assertThat(stopped.honouredUntil()).contains(started.credentials().expiry());
    assertThat(world.sessions.status(name("dev")).state()).isEqualTo(new SessionState.Idle());
    assertThat(world.delivery.of(user.id())).isEmpty();
  }

  @Test
  void stop_whenFileCannotBeWritten_thenNothingIsForgotten() throws Exception {
    world.sessions.start(name("dev"), codes("123456"));
    world.file.refuse(Optional.of(FileReason.NO_SPACE));

    FailureException refused =
        catchThrowableOfType(FailureException.class, () -> world.sessions.stop(name("dev")));

    assertThat(refused.failure()).isInstanceOf(Failure.FileUntouched.class);
    assertThat(world.delivery.of(user.id())).hasSize(1);
    assertThat(world.sessions.status(name("dev")).state()).isInstanceOf(SessionState.Active.class);
  }

  @Test
  void stopAll_whenOneCannotBeStopped_thenTheOthersAre() throws Exception {
    world.addUserWithoutMfa("bare");
    world.sessions.start(name("dev"), codes("123456"));
    world.sessions.start(name("bare"), NO_CODES);

    assertThat(world.sessions.stopAll()).hasSize(2);
    assertThat(world.sessions.stopAll()).isEmpty();
  }

  @Test
  void stop_whenAnotherProfileTookTheSectionOver_thenThatOneStays() throws Exception {
    UserProfile other = world.addUserWithoutMfa("other");
    world.profiles.edit(other.name(), now -> now.withOutput(Optional.of(name("dev"))));
    world.sessions.start(name("dev"), codes("123456"));
    StartedSession taker = world.sessions.start(name("other"), NO_CODES);

    world.sessions.stop(name("dev"));

    assertThat(world.file.keyIdOf(name("dev"))).contains(taker.credentials().accessKeyId());
  }

  @Test
  void renew_whenSessionIsFresh_thenNewOneIsFetchedForTheFullTerm() throws Exception {
    world.sessions.start(name("dev"), codes("123456"));
    world.clock.advance(Duration.ofHours(1));

    StartedSession renewed = world.sessions.renew(name("dev"), codes("234567"));

    assertThat(renewed.credentials().expiry().left(world.clock.instant()))
        .isEqualTo(Duration.ofHours(12));
    assertThat(world.file.keyIdOf(name("dev"))).contains(renewed.credentials().accessKeyId());
  }

  @Test
  void renew_whenNobodyHasACode_thenCodeIsNeeded() throws Exception {
    world.sessions.start(name("dev"), codes("123456"));
    world.clock.advance(Duration.ofMinutes(1));

    FailureException refused =
        catchThrowableOfType(
            FailureException.class, () -> world.sessions.renew(name("dev"), NO_CODES));

    assertThat(refused.failure()).isInstanceOf(Failure.CodeNeeded.class);
  }

  @Test
  void status_whenTimePasses_thenStateFollows() throws Exception {
    world.sessions.start(name("dev"), codes("123456"));
    assertThat(world.sessions.status(name("dev")).state()).isInstanceOf(SessionState.Active.class);

    world.clock.advance(Duration.ofHours(11).plusMinutes(46));
    assertThat(world.sessions.status(name("dev")).state())
        .isInstanceOf(SessionState.Expiring.class);

    world.clock.advance(Duration.ofMinutes(14));
    assertThat(world.sessions.status(name("dev")).state()).isInstanceOf(SessionState.Expired.class);
  }

  @Test
  void status_whenKeyOfTheProfileChanged_thenOldSessionIsNotItsAnyMore() throws Exception {
    world.sessions.start(name("dev"), codes("123456"));
    world.profiles.edit(
        user.name(), _ -> user.withAccessKeyId(new AccessKeyId("AKIAANOTHERANOTHER00")));

    assertThat(world.sessions.status(name("dev")).state()).isEqualTo(new SessionState.Idle());
  }

  @Test
  void whoAmI_whenNoSessionLives_thenKeySigns() throws Exception {
    world.sessions.whoAmI(name("dev"), NO_CODES);

    assertThat(world.sts.calls(Call.GetCallerIdentity.class))
        .singleElement()
        .satisfies(call -> assertThat(call.signer()).isEqualTo(user.accessKeyId()));
  }

  @Test
  void whoAmI_whenSessionLives_thenItSigns() throws Exception {
    StartedSession started = world.sessions.start(name("dev"), codes("123456"));

    world.sessions.whoAmI(name("dev"), NO_CODES);

    assertThat(world.sts.calls(Call.GetCallerIdentity.class).getFirst().signer())
        .isEqualTo(started.credentials().accessKeyId());
  }
}
