package app.brevet.session;

import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.FakeSts.Call;
import app.brevet.keychain.Keychain;
import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveSessionsTest {

  @TempDir private Path folder;
  private SessionWorld world;
  private final List<SessionState> seen = new ArrayList<>();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private LiveSessions live;
  private ProfileId dev;

  @BeforeEach
  void setUp() throws FailureException {
    world = new SessionWorld(folder);
    dev = world.addUser("dev").id();
    live = live(SessionWorld.codes("123456", "654321"));
    live.refresh();
  }

  private LiveSessions live(MfaCodeSource codes) {
    LiveSessions made =
        new LiveSessions(
            world.sessions,
            world.profiles,
            codes,
            () -> world.keychain.be(Keychain.State.AVAILABLE),
            Runnable::run);
    made.onChange(() -> made.find(dev).ifPresent(one -> seen.add(one.state())));
    return made;
  }

  private LiveSession one() {
    return live.find(dev).orElseThrow();
  }

  @Test
  void onStarted_whenASessionWasStartedOrRenewed_thenItIsToldAfterTheAct() {
    List<String> told = new ArrayList<>();
    live.onStarted(profile -> told.add(profile.name() + " busy " + one().isBusy()));

    live.start(dev);
    assertThat(told).containsExactly("dev busy false");
    live.renew(dev);
    live.stop(dev);

    assertThat(told).containsExactly("dev busy false", "dev busy false");
  }

  @Test
  void onStarted_whenTheStartFails_thenNothingIsTold() {
    List<ProfileId> told = new ArrayList<>();
    live.onStarted(profile -> told.add(profile.id()));
    world.sts.refuseNext(AwsCause.UNKNOWN_KEY, "InvalidClientTokenId", "invalid");

    live.start(dev);

    assertThat(told).isEmpty();
  }

  @Test
  void start_whenACodeIsAskedFor_thenTheBoardShowsEachStep() {
    seen.clear();

    live.start(dev);

    assertThat(seen.stream().map(SessionState::key).distinct())
        .containsExactly("requesting", "awaiting-code", "active");
    assertThat(one().delivered()).hasSize(1);
    assertThat(one().trouble()).isEmpty();
    assertThat(live.underWay()).isZero();
  }

  @Test
  void start_whenAwsRefuses_thenTheTroubleStandsUntilTheNextAct() {
    world.sts.refuseNext(AwsCause.UNKNOWN_KEY, "InvalidClientTokenId", "no such key");

    live.start(dev);

    Trouble trouble = one().trouble().orElseThrow();
    assertThat(trouble.failure()).isInstanceOf(Failure.AwsRefused.class);
    assertThat(trouble.attempt().subject()).isEqualTo("dev");
    live = live(SessionWorld.codes("654321"));
    live.refresh();
    live.tryAgain(dev);
    assertThat(one().trouble()).isEmpty();
    assertThat(one().state()).isInstanceOf(SessionState.Active.class);
  }

  @Test
  void start_whenThePromptIsGivenUp_thenThereIsNoTrouble() {
    live = live(SessionWorld.NO_CODES);
    live.refresh();

    live.start(dev);

    assertThat(one().trouble()).isEmpty();
    assertThat(one().state()).isInstanceOf(SessionState.Idle.class);
  }

  @Test
  void start_whenItIsUnderWay_thenASecondOneIsNotBegun() {
    LiveSessions waiting =
        new LiveSessions(
            world.sessions,
            world.profiles,
            SessionWorld.codes("123456", "654321"),
            () -> {},
            later::add);
    waiting.readProfiles();

    waiting.start(dev);
    waiting.start(dev);
    waiting.renew(dev);

    assertThat(later).hasSize(1);
    assertThat(waiting.underWay()).isEqualTo(1);
    later.remove().run();
    assertThat(world.sts.calls(Call.GetSessionToken.class)).hasSize(1);
  }

  @Test
  void start_whenTheKeychainIsLocked_thenItIsUnlockedAndDoneOnce() {
    world.keychain.failWith(KeychainReason.LOCKED);
    LiveSessions asking =
        new LiveSessions(
            world.sessions,
            world.profiles,
            SessionWorld.codes("123456"),
            world.keychain::recover,
            Runnable::run);
    asking.readProfiles();

    asking.start(dev);

    assertThat(asking.find(dev).orElseThrow().state()).isInstanceOf(SessionState.Active.class);
    assertThat(world.sts.calls(Call.GetSessionToken.class)).hasSize(1);
  }

  @Test
  void start_whenItAskedForACode_thenItsEndIsTold() {
    List<MfaSerial> settled = new ArrayList<>();
    live.onSettled(settled::add);

    live.start(dev);
    live.start(dev);

    assertThat(settled).containsExactly(new MfaSerial(SessionWorld.SERIAL));
  }

  @Test
  void stopAll_whenTwoLive_thenBothAreOver() throws FailureException {
    ProfileId role = world.addRole("admin", dev).id();
    live.refresh();
    live.start(role);
    live.start(dev);

    live.stopAll();

    assertThat(live.all())
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.state()).isInstanceOf(SessionState.Idle.class))
        .allSatisfy(one -> assertThat(one.delivered()).isEmpty());
  }

  @Test
  void useAsDefault_whenStarted_thenItIsInTheDefaultSection() {
    live.useAsDefault(dev);

    assertThat(one().delivered())
        .extracting(DeliveryRecord::section)
        .containsExactly(name("default"));
  }

  @Test
  void refresh_whenAnotherProcessStarted_thenItIsSeen() throws Exception {
    world.sessions.start(name("dev"), SessionWorld.codes("123456"));

    live.refresh();

    assertThat(one().state()).isInstanceOf(SessionState.Active.class);
  }

  @Test
  void stateAt_whenTimePasses_thenItGoesOnWithoutReading() {
    live.start(dev);
    LiveSession started = one();

    assertThat(started.fractionLeft(world.clock.instant())).isEqualTo(1);
    assertThat(started.stateAt(world.clock.instant().plus(Duration.ofMinutes(11 * 60 + 50))))
        .isInstanceOf(SessionState.Expiring.class);
    assertThat(started.stateAt(world.clock.instant().plus(Duration.ofHours(13))))
        .isInstanceOf(SessionState.Expired.class);
    assertThat(started.fractionLeft(world.clock.instant().plus(Duration.ofHours(13)))).isZero();
  }

  @Test
  void dismiss_whenSeen_thenTheTroubleIsGone() {
    world.sts.refuseNext(AwsCause.UNKNOWN_KEY, "InvalidClientTokenId", "no such key");
    live.start(dev);

    live.dismiss(dev);

    assertThat(one().trouble()).isEmpty();
  }

  @Test
  void code_whenASourceFails_thenTheActEndsOnTheBoard() {
    MfaCodeSource broken =
        new MfaCodeSource() {
          @Override
          public Optional<MfaCode> code(CodeRequest request) throws InterruptedException {
            throw new InterruptedException("the window closes");
          }
        };
    live = live(broken);
    live.refresh();

    live.start(dev);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(live.underWay()).isZero();
    assertThat(one().trouble()).isEmpty();
  }
}
