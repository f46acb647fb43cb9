package app.brevet.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.DeliveryKind;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.RoleProfile.Via;
import app.brevet.model.UserProfile;
import app.brevet.renewal.Need.Kind;
import app.brevet.session.SessionWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// When the user is told that a session ends, where only the user can renew it: in time for the
/// tools that ask Brevet, which do so 15 minutes before.
final class WarningTimeTest {

  private static final Instant START = Instant.parse("2026-11-27T06:00:00Z");
  private static final Duration HALF_A_DAY = Duration.ofHours(12);
  private static final String DEVICE = new MfaSerial("arn:aws:iam::123456789012:mfa/dev").value();

  private final UserProfile dev = SessionWorld.user("dev", Optional.of(DEVICE));
  private final Schedule schedule = new Schedule(new Backoff(() -> 0.5));

  private static Standing standing(Profile profile, Duration life, DeliveryKind... kinds) {
    Duration quarter = life.dividedBy(4);
    Duration usual = Duration.ofMinutes(15);
    Instant end = START.plus(life);
    return new Standing(
        profile,
        START,
        end.minus(quarter.compareTo(usual) < 0 ? quarter : usual),
        end,
        Set.of(kinds),
        Optional.of(new Need(DEVICE, Kind.CODE)),
        false,
        Standing.Hold.KEPT);
  }

  /// How long before the end of the first of them the user's attention is called to it, where the
  /// schedule is looked at when it says, and then only.
  private Duration alertBeforeEnd(Standing... all) {
    Instant now = START;
    Plan plan = schedule.look(now, List.of(all), _ -> false);
    while (!plan.alert()) {
      now = plan.next().orElseThrow();
      plan = schedule.look(now, List.of(all), _ -> false);
    }
    return Duration.between(now, all[0].end());
  }

  @Test
  void look_whenToolsAskForTheSession_thenTheUserIsTold20MinutesBefore() {
    assertThat(alertBeforeEnd(standing(dev, HALF_A_DAY, DeliveryKind.PROCESS)))
        .isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void look_whenToolsAskForARoleByTheKey_thenTheUserIsTold20MinutesBefore() {
    Profile admin = SessionWorld.role("admin", dev.id(), Via.KEY);

    assertThat(alertBeforeEnd(standing(admin, HALF_A_DAY, DeliveryKind.PROCESS)))
        .isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void look_whenToolsAskForWhatTheSessionSignsFor_thenTheUserIsTold20MinutesBefore() {
    Profile admin = SessionWorld.role("admin", dev.id(), Via.SESSION);

    assertThat(
            alertBeforeEnd(
                standing(dev, HALF_A_DAY, DeliveryKind.FILE),
                standing(admin, HALF_A_DAY.plusHours(1), DeliveryKind.PROCESS)))
        .isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void look_whenTheSessionStandsInAFile_thenTheUserIsTold10MinutesBefore() {
    assertThat(alertBeforeEnd(standing(dev, HALF_A_DAY, DeliveryKind.FILE)))
        .isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void look_whenTheSessionIsShort_thenTheUserIsToldWhenAQuarterIsLeft() {
    Schedule other = new Schedule(new Backoff(() -> 0.5));
    Standing hour = standing(dev, Duration.ofHours(1), DeliveryKind.PROCESS);
    Instant quarter = hour.end().minus(Duration.ofMinutes(15));

    assertThat(alertBeforeEnd(standing(dev, Duration.ofSeconds(900), DeliveryKind.PROCESS)))
        .isEqualTo(Duration.ofSeconds(225));
    assertThat(other.look(quarter.minusSeconds(1), List.of(hour), _ -> false).alert()).isFalse();
    assertThat(other.look(quarter, List.of(hour), _ -> false).alert()).isTrue();
  }

  @Test
  void look_whenTheUserIsToldBeforeTheLead_thenTheRowSaysWhatIsNeededAndNothingIsTried() {
    Standing one = standing(dev, HALF_A_DAY, DeliveryKind.PROCESS);

    Plan plan = schedule.look(one.end().minus(Duration.ofMinutes(20)), List.of(one), _ -> false);

    assertThat(plan.outlooks()).containsEntry(dev.id(), new Outlook.Waits(one.end(), Kind.CODE));
    assertThat(plan.steps()).isEmpty();
  }
}
