package app.brevet.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.AwsException;
import app.brevet.model.ProfileId;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.session.LiveSession;
import app.brevet.session.RenewalWorld;
import app.brevet.session.SessionWorld;
import app.brevet.testing.Counts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions of 900 s, the shortest that AWS gives, in the hands of the runner for hours: never
/// over, and renewed twice in 15 minutes at most.
final class ShortSessionsTest {

  private static final SessionDuration SHORTEST =
      new SessionDuration(SessionDuration.SHORTEST_SECONDS);
  private static final Duration LOOK = Duration.ofSeconds(20);
  private static final int LOOKS_AN_HOUR = (int) Duration.ofHours(1).dividedBy(LOOK);

  private static final int MOST_LOOKS_DOWN = 6;

  @TempDir private Path folder;
  private RenewalWorld of;
  private AlarmByHand alarm;
  private final Map<ProfileId, List<Instant>> got = new LinkedHashMap<>();
  private boolean isDown;
  private int lost;

  @BeforeEach
  void setUp() throws Exception {
    of = new RenewalWorld(folder);
    alarm = new AlarmByHand(of.world.clock);
    ProfileId longer = of.world.addUserWithoutMfa("longer").id();
    List<ProfileId> all =
        List.of(
            shortUser(),
            role("through-session", longer, RoleProfile.Via.SESSION),
            role("by-key", longer, RoleProfile.Via.KEY));
    all.forEach(id -> got.put(id, new ArrayList<>()));
    of.world.sts.always(_ -> answer());
    of.live.refresh();
    renewal().start();
    all.forEach(of.live::start);
  }

  private void answer() throws AwsException {
    if (isDown) {
      lost++;
      throw AwsException.unreachable(AwsException.Reason.NOT_SENT, "sts", "down", null);
    }
  }

  private Renewal renewal() {
    return new Renewal(
        of.live,
        of.unasked,
        new KeptEndChoices(folder),
        new NoQuestion(),
        new Renewal.Senses(
            of.world.clock,
            alarm::nanos,
            Optional::empty,
            () -> "home",
            () -> false,
            new Random(7)::nextDouble),
        alarm,
        Runnable::run);
  }

  /// Nobody is ever asked: none of these needs a code.
  private static final class NoQuestion implements Question {
    @Override
    public void show(Ask ask, boolean alert) {
      throw new AssertionError("asked about " + ask.first().profile().name());
    }

    @Override
    public void withdraw() {
      throw new AssertionError("nothing was asked");
    }
  }

  private ProfileId shortUser() throws Exception {
    UserProfile usual = SessionWorld.user("short", Optional.empty());
    UserProfile user =
        new UserProfile(
            usual.id(),
            usual.name(),
            usual.accessKeyId(),
            usual.mfaSerial(),
            usual.identity(),
            usual.region(),
            SHORTEST,
            usual.output());
    return of.world.profiles.addUser(user, SessionWorld.key(user.accessKeyId()), false).id();
  }

  private ProfileId role(String name, ProfileId source, RoleProfile.Via via) throws Exception {
    return of.world
        .profiles
        .addRole(
            new RoleProfile(
                ProfileId.random(),
                SessionWorld.name(name),
                RoleArn.parse("arn:aws:iam::123456789012:role/" + name),
                source,
                via,
                RoleParameters.NONE,
                Optional.empty(),
                SHORTEST,
                Optional.empty()))
        .id();
  }

  /// Each session lives now; when it was got is noted.
  private void look() {
    Instant now = of.world.clock.instant();
    got.forEach(
        (id, times) -> {
          LiveSession one = of.live.find(id).orElseThrow();
          assertThat(one.isAliveAt(now)).as(one.profile().name() + " at " + now).isTrue();
          Instant obtained = one.obtainedAt().orElseThrow();
          if (times.isEmpty() || !times.getLast().equals(obtained)) {
            times.add(obtained);
          }
        });
  }

  /// The first of these is the start.
  private void assertRenewedTwiceInAQuarterOfAnHourAtMost() {
    got.forEach(
        (id, times) -> {
          System.out.println(of.live.find(id).orElseThrow().profile().name() + ": " + times.size());
          for (int third = 3; third < times.size(); third++) {
            assertThat(Duration.between(times.get(third - 2), times.get(third)))
                .isGreaterThan(Duration.ofMinutes(15));
          }
        });
  }

  @Test
  void hours_whenAwsAnswers_thenRenewedWhenAQuarterIsLeft() {
    int hours = Counts.of(4, 48);
    for (int i = 0; i < hours * LOOKS_AN_HOUR; i++) {
      alarm.goOn(LOOK);
      look();
    }

    assertRenewedTwiceInAQuarterOfAnHourAtMost();
    int periods = (int) Duration.ofHours(hours).dividedBy(Duration.ofSeconds(675));
    assertThat(got.values()).allSatisfy(times -> assertThat(times).hasSize(periods + 1));
  }

  /// Each outage is shorter than the lead, 225 s, and leaves some of it for the next try.
  @Test
  void hours_whenAwsIsNotReachedNowAndThen_thenNoneIsOverAndNoneIsRenewedMoreOften() {
    Random random = new Random(20_261_127);
    int hours = Counts.of(4, 48);
    int down = 0;
    for (int i = 0; i < hours * LOOKS_AN_HOUR; i++) {
      down = down > -MOST_LOOKS_DOWN ? down - 1 : random.nextInt(MOST_LOOKS_DOWN) + 1;
      isDown = down > 0;
      alarm.goOn(LOOK);
      look();
    }

    assertRenewedTwiceInAQuarterOfAnHourAtMost();
    assertThat(lost).isPositive();
    assertThat(got.values()).allSatisfy(times -> assertThat(times).hasSizeGreaterThan(hours * 5));
  }
}
