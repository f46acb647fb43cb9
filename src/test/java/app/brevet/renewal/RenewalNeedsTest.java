package app.brevet.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.FakeSts.Call;
import app.brevet.model.ProfileId;
import app.brevet.model.Secret;
import app.brevet.renewal.Need.Kind;
import app.brevet.session.LiveSession;
import app.brevet.session.RenewalWorld;
import app.brevet.session.TokenRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is not renewed by itself, and what the user is asked for then.
final class RenewalNeedsTest {

  @TempDir private Path folder;
  private RenewalWorld of;
  private final List<Ask> alerts = new ArrayList<>();
  private final List<String> pasted = new ArrayList<>();
  private boolean asking;
  private boolean locked;
  private Renewal renewal;

  @BeforeEach
  void setUp() {
    of = new RenewalWorld(folder, this::paste);
    renewal =
        new Renewal(
            of.live,
            of.unasked,
            new KeptEndChoices(folder),
            new Asked(),
            new Renewal.Senses(
                of.world.clock,
                () -> of.world.clock.instant().toEpochMilli() * 1_000_000,
                Optional::empty,
                () -> "home",
                () -> locked,
                () -> 0.5),
            new NoAlarm(),
            Runnable::run);
  }

  private Optional<Secret> paste(TokenRequest request) {
    pasted.add(request.profile().value());
    return Optional.of(Secret.ofUnwipeable(of.assertion()));
  }

  private final class Asked implements Question {
    @Override
    public void show(Ask ask, boolean alert) {
      asking = true;
      if (alert) {
        alerts.add(ask);
      }
    }

    @Override
    public void withdraw() {
      asking = false;
    }
  }

  private static final class NoAlarm implements Alarm {
    @Override
    public void set(Duration after, Runnable call) {
      // The test looks itself.
    }

    @Override
    public void clear() {
      // Nothing is set.
    }

    @Override
    public void close() {
      // Nothing is set.
    }
  }

  private void start(ProfileId... profiles) {
    of.live.refresh();
    renewal.start();
    for (ProfileId one : profiles) {
      of.live.start(one);
    }
  }

  private void pass(Duration time) {
    of.world.clock.advance(time);
    renewal.look();
  }

  private int calls(Class<? extends Call> action) {
    return of.world.sts.calls(action).size();
  }

  private boolean lives(ProfileId id, Duration term) {
    LiveSession live = of.live.find(id).orElseThrow();
    return live.isAliveAt(of.world.clock.instant().plus(term));
  }

  @Test
  void look_whenLocked_thenWhatNeedsTheKeyWaitsAndTheUserIsAskedToUnlock() throws Exception {
    ProfileId ci = of.world.addUserWithoutMfa("ci").id();
    start(ci);
    locked = true;

    pass(Duration.ofMinutes(12 * 60 - 9));

    assertThat(calls(Call.GetSessionToken.class)).isEqualTo(1);
    assertThat(alerts).extracting(Ask::kind).containsExactly(Kind.UNLOCK);
    assertThat(renewal.outlooks().get(ci))
        .isEqualTo(new Outlook.Waits(alerts.getFirst().end(), Kind.UNLOCK));
  }

  @Test
  void retry_whenItIsUnlocked_thenWhatWaitedIsRenewedAndNothingIsAskedAnyMore() throws Exception {
    ProfileId ci = of.world.addUserWithoutMfa("ci").id();
    start(ci);
    locked = true;
    pass(Duration.ofMinutes(12 * 60 - 9));
    assertThat(calls(Call.GetSessionToken.class)).isEqualTo(1);

    locked = false;
    renewal.retry();

    assertThat(calls(Call.GetSessionToken.class)).isEqualTo(2);
    assertThat(lives(ci, Duration.ofHours(11))).isTrue();
    assertThat(asking).isFalse();
  }

  @Test
  void look_whenLockedAndTheSourceLives_thenARoleIsRenewedFromIt() throws Exception {
    ProfileId dev = of.world.addUser("dev").id();
    ProfileId admin = of.world.addRole("admin", dev).id();
    start(dev, admin);
    locked = true;

    pass(Duration.ofMinutes(50));

    assertThat(calls(Call.AssumeRole.class)).isEqualTo(2);
    assertThat(alerts).isEmpty();
  }

  @Test
  void look_whenLockedWhileACodeIsAskedFor_thenTheUserIsNotCalledTwice() throws Exception {
    ProfileId dev = of.world.addUser("dev").id();
    start(dev);
    pass(Duration.ofMinutes(12 * 60 - 9));
    locked = true;

    pass(Duration.ofMinutes(1));

    assertThat(alerts).extracting(Ask::kind).containsExactly(Kind.CODE);
    assertThat(renewal.outlooks().get(dev))
        .isEqualTo(new Outlook.Waits(alerts.getFirst().end(), Kind.UNLOCK));
  }

  @Test
  void look_whenLocked_thenTwoDevicesAndAKeyWithoutOneAreOneQuestion() throws Exception {
    ProfileId dev = of.world.addUser("dev").id();
    ProfileId ops = of.addUserOfAnotherDevice("ops").id();
    ProfileId ci = of.world.addUserWithoutMfa("ci").id();
    start(dev);
    pass(Duration.ofMinutes(2));
    of.live.start(ops);
    pass(Duration.ofMinutes(2));
    of.live.start(ci);
    locked = true;

    pass(Duration.ofMinutes(12 * 60 - 4 - 9));
    assertThat(alerts).hasSize(1);
    pass(Duration.ofMinutes(2));
    pass(Duration.ofMinutes(2));

    assertThat(alerts).extracting(Ask::kind).containsExactly(Kind.UNLOCK);
    assertThat(renewal.outlooks().values()).hasSize(3).allMatch(Outlook.Waits.class::isInstance);
  }

  @Test
  void look_whenACodeAndATokenAreNeeded_thenThatIsOneQuestionAndRenewAsksForBoth()
      throws Exception {
    ProfileId dev = of.world.addUser("dev").id();
    ProfileId corp = of.addAskedSaml("corp").id();
    start(dev);
    pass(Duration.ofHours(11).plusMinutes(1));
    of.live.start(corp);
    pasted.clear();

    pass(Duration.ofMinutes(51));
    assertThat(alerts).hasSize(1);
    assertThat(alerts.getFirst().waiting())
        .extracting(one -> one.profile().name().value())
        .containsExactly("dev", "corp");
    renewal.renewAsked();

    assertThat(pasted).containsExactly("corp");
    assertThat(lives(dev, Duration.ofHours(11))).isTrue();
    assertThat(lives(corp, Duration.ofMinutes(59))).isTrue();
    assertThat(asking).isFalse();
  }

  @Test
  void look_whenTheUserGivesTheToken_thenItIsKnownBeforeItIsTried() throws Exception {
    ProfileId corp = of.addAskedSaml("corp").id();
    ProfileId deep = of.world.addRole("deep", corp).id();
    start(corp, deep);

    assertThat(renewal.outlooks().get(corp)).isInstanceOf(Outlook.Ends.class);
    pass(Duration.ofMinutes(52));

    assertThat(alerts).extracting(Ask::kind).containsExactly(Kind.TOKEN);
    assertThat(of.world.activity.latest(20))
        .noneMatch(entry -> entry.detail().contains("token-needed"));
    assertThat(calls(Call.AssumeRole.class)).as("while the source lives").isEqualTo(2);
  }
}
