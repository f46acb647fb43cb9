package app.brevet.session;

import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.activity.Activity.AwsAnswer;
import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.aws.AwsException;
import app.brevet.aws.FakeSts.Call;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.MfaSerial;
import app.brevet.model.SessionState;
import app.brevet.model.UserProfile;
import app.brevet.os.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnaskedRenewalTest {

  @TempDir private Path folder;
  private SessionWorld world;
  private UnaskedRenewal unasked;
  private UserProfile ci;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    unasked = new UnaskedRenewal(world.sessions, world.ground, MfaCodeSource.nobody());
    ci = world.addUserWithoutMfa("ci");
    world.sessions.start(name("ci"), SessionWorld.NO_CODES);
  }

  private Instant known() throws FailureException {
    return world.cache.find(ci).orElseThrow().obtainedAt();
  }

  private String delivered() throws Exception {
    return world.file.keyIdOf(name("ci")).map(AccessKeyId::value).orElse("nothing");
  }

  private int calls() {
    return world.sts.calls(Call.GetSessionToken.class).size();
  }

  @Test
  void renew_whenNobodyIsNeeded_thenTheNewSessionTakesThePlaceOfTheOld() throws Exception {
    String before = delivered();
    world.clock.advance(Duration.ofHours(11));

    unasked.renew(ci, known());

    assertThat(delivered()).isNotEqualTo(before).startsWith("ASIA");
    assertThat(world.sessions.status(name("ci")).expiry().orElseThrow().left(world.clock.instant()))
        .isEqualTo(Duration.ofHours(12));
  }

  @Test
  void renew_whenItIsDone_thenItIsNoActOfTheUser() throws Exception {
    Instant acted = world.acts.last(ci.id()).orElseThrow();
    world.clock.advance(Duration.ofHours(11));

    unasked.renew(ci, known());

    assertThat(world.acts.last(ci.id())).contains(acted);
  }

  @Test
  void renew_whenSomebodyRenewedItSince_thenAwsIsNotAskedAgain() throws Exception {
    Instant known = known();
    world.clock.advance(Duration.ofHours(11));
    world.sessions.renew(name("ci"), SessionWorld.NO_CODES);
    int before = calls();

    unasked.renew(ci, known);

    assertThat(calls()).isEqualTo(before);
  }

  @Test
  void renew_whenACodeIsNeeded_thenNothingIsAskedOrSent() throws Exception {
    UserProfile dev = world.addUser("dev");
    world.sessions.start(name("dev"), SessionWorld.codes("123456"));
    Instant known = world.cache.find(dev).orElseThrow().obtainedAt();
    int before = calls();

    FailureException failed =
        catchThrowableOfType(FailureException.class, () -> unasked.renew(dev, known));

    assertThat(failed.failure()).isInstanceOf(Failure.CodeNeeded.class);
    assertThat(calls()).isEqualTo(before);
    assertThat(unasked.needs(world.profiles.all()).code(dev))
        .contains(new MfaSerial(SessionWorld.SERIAL));
    assertThat(unasked.needs(world.profiles.all()).code(ci)).isEmpty();
  }

  @Test
  void renew_whenSomebodyIsGettingOne_thenItIsNotWaitedFor() throws Exception {
    try (FileLock _ = world.ground.flights().take(ci)) {
      FailureException failed =
          catchThrowableOfType(FailureException.class, () -> unasked.renew(ci, known()));
      assertThat(failed.failure()).isInstanceOf(Failure.StillBusy.class);
    }
  }

  private void stop() {
    try {
      world.sessions.stop(name("ci"));
    } catch (FailureException e) {
      throw new AssertionError(e);
    }
  }

  private void assertStopped() throws Exception {
    assertThat(delivered()).isEqualTo("nothing");
    assertThat(world.sessions.status(name("ci")).state()).isInstanceOf(SessionState.Idle.class);
    assertThat(toldOf(Event.SESSION_STOPPED)).hasSize(1);
    assertThat(toldOf(Event.SESSION_RENEWED)).isEmpty();
  }

  @Test
  void renew_whenItIsStoppedWhileAwsIsAsked_thenItStaysStopped() throws Exception {
    world.clock.advance(Duration.ofHours(11));
    world.sts.next(_ -> stop());

    unasked.renew(ci, known());

    assertStopped();
  }

  @Test
  void renew_whenItWasStoppedBefore_thenAwsIsNotAsked() throws Exception {
    Instant known = known();
    int before = calls();
    stop();

    unasked.renew(ci, known);

    assertThat(calls()).isEqualTo(before);
    assertStopped();
  }

  @Test
  void credentials_whenItIsStoppedWhileAwsIsAsked_thenItStaysStopped() throws Exception {
    world.clock.advance(Duration.ofMinutes(11 * 60 + 50));
    world.sts.next(_ -> stop());

    assertThat(world.sessions.credentials(name("ci"), SessionWorld.NO_CODES)).isNotNull();

    assertStopped();
  }

  @Test
  void renew_whenTheProfileIsRemovedWhileAwsIsAsked_thenNoSessionIsLeft() throws Exception {
    world.sts.next(
        _ -> {
          try {
            world.profiles.remove(name("ci"));
          } catch (FailureException e) {
            throw new AssertionError(e);
          }
        });

    unasked.renew(ci, known());

    assertThat(world.cache.find(ci)).isEmpty();
    assertThat(delivered()).isEqualTo("nothing");
  }

  @Test
  void start_whenItIsStoppedWhileAwsIsAsked_thenWhatTheUserStartedHolds() throws Exception {
    world.clock.advance(Duration.ofHours(13));
    world.sts.next(_ -> stop());

    world.sessions.start(name("ci"), SessionWorld.NO_CODES);

    assertThat(delivered()).startsWith("ASIA");
    assertThat(world.cache.find(ci)).isPresent();
  }

  @Test
  void renew_whenItFailsAgainAndAgain_thenTheLogSaysItOnce() throws Exception {
    Instant known = known();
    for (int i = 0; i < 3; i++) {
      world.sts.loseNext(AwsException.Reason.NOT_SENT);
      var _ = catchThrowableOfType(FailureException.class, () -> unasked.renew(ci, known));
    }

    assertThat(world.activity.latest(10))
        .filteredOn(entry -> entry.detail().equals("aws-unreachable"))
        .hasSize(1);
  }

  private List<Entry> toldOf(Event event) {
    return world.activity.latest(100).stream().filter(entry -> entry.event() == event).toList();
  }

  @Test
  void renew_whenItIsDone_thenTheLogSaysItOnce() throws Exception {
    world.clock.advance(Duration.ofHours(11));

    unasked.renew(ci, known());

    assertThat(toldOf(Event.SESSION_RENEWED)).hasSize(1);
  }

  @Test
  void renew_whenAwsRefuses_thenTheLogHasItsCodeAndRequestId() throws Exception {
    Instant known = known();
    world.sts.refuseNext(AwsCause.UNKNOWN_KEY, "InvalidClientTokenId", "is invalid, it said");

    var _ = catchThrowableOfType(FailureException.class, () -> unasked.renew(ci, known));

    Entry told = toldOf(Event.FAILED).getLast();
    assertThat(told.detail()).isEqualTo("aws-unknown-key");
    assertThat(told.answer().map(AwsAnswer::code)).contains("InvalidClientTokenId");
    assertThat(told.answer().map(AwsAnswer::requestId).orElse("")).isNotEmpty();
    assertThat(told.toString()).doesNotContain("it said");
  }

  @Test
  void renew_whenAFileDoesNotTakeIt_thenTheLogSaysItOnceHoweverOftenItIsTried() throws Exception {
    Instant known = known();
    world.clock.advance(Duration.ofHours(11));
    world.file.refuse(Optional.of(FileReason.NOT_WRITABLE));
    for (int i = 0; i < 3; i++) {
      FailureException failed =
          catchThrowableOfType(FailureException.class, () -> unasked.renew(ci, known));
      assertThat(failed.failure()).isInstanceOf(Failure.FileUntouched.class);
    }

    assertThat(toldOf(Event.FAILED)).extracting(Entry::detail).containsOnly("file-not-writable");
    assertThat(toldOf(Event.FAILED)).hasSize(1);
  }

  @Test
  void takeBackEnded_whenItHasEnded_thenTheFileHoldsItNoMore() throws Exception {
    world.clock.advance(Duration.ofHours(13));

    assertThat(unasked.takeBackEnded(ci, known())).hasSize(1);

    assertThat(delivered()).isEqualTo("nothing");
    assertThat(world.sessions.status(name("ci")).delivered()).isEmpty();
  }

  @Test
  void takeBackEnded_whenSomebodyRenewedItSince_thenItStays() throws Exception {
    Instant known = known();
    world.clock.advance(Duration.ofHours(13));
    world.sessions.start(name("ci"), SessionWorld.NO_CODES);

    assertThat(unasked.takeBackEnded(ci, known)).isEmpty();

    assertThat(delivered()).startsWith("ASIA");
  }

  /// As somebody who starts it the very moment that nothing keeps them from it.
  private void startIfFree() {
    try {
      Optional<FileLock> free = world.ground.flights().takeIfFree(ci);
      free.ifPresent(FileLock::close);
      if (free.isPresent()) {
        world.sessions.start(name("ci"), SessionWorld.NO_CODES);
      }
    } catch (FailureException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void takeBackEnded_whenSomebodyWouldStartItJustThen_thenTheNewOneIsNotTakenBack()
      throws Exception {
    Instant known = known();
    world.clock.advance(Duration.ofHours(13));
    world.delivery.beforeTakeBack(this::startIfFree);

    assertThat(unasked.takeBackEnded(ci, known)).hasSize(1);
    assertThat(calls()).isEqualTo(1);
    startIfFree();

    assertThat(delivered()).startsWith("ASIA");
  }
}
