package app.brevet.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.CodeProgramReason;
import app.brevet.model.DeliveryKind;
import app.brevet.model.Failure;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Profile;
import app.brevet.model.RoleProfile.Via;
import app.brevet.model.TokenProgramReason;
import app.brevet.model.UserProfile;
import app.brevet.session.SessionWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Programs that make codes, assertions and tokens, and that give none: each run may open a window
/// that nobody looks at.
final class FailingProgramsTest {

  private static final Instant END = Instant.parse("2026-11-27T18:00:00Z");
  private static final Instant LEAD = END.minus(Duration.ofMinutes(15));

  private final UserProfile corp = SessionWorld.user("corp", Optional.empty());
  private final Schedule schedule = new Schedule(new Backoff(() -> 0.5));
  private final List<Duration> runs = new ArrayList<>();
  private int alerts;

  private static Standing standing(Profile profile, Duration life, Instant end) {
    Duration lead =
        life.dividedBy(4).compareTo(Duration.ofMinutes(15)) < 0
            ? life.dividedBy(4)
            : Duration.ofMinutes(15);
    return new Standing(
        profile,
        end.minus(life),
        end.minus(lead),
        end,
        Set.of(DeliveryKind.FILE),
        Optional.empty(),
        false,
        Standing.Hold.KEPT);
  }

  private Standing corpSession() {
    return standing(corp, Duration.ofHours(12), END);
  }

  private Failure failed(TokenProgramReason reason) {
    return new Failure.TokenProgramFailed(corp.name(), reason, "saml2aws", "");
  }

  /// Looks each half minute; whatever is tried fails with this.
  private Plan goOn(Instant from, Instant until, Failure why, Standing... all) {
    Plan plan = schedule.look(from, List.of(all), _ -> false);
    for (Instant now = from; now.isBefore(until); now = now.plusSeconds(30)) {
      plan = schedule.look(now, List.of(all), _ -> false);
      alerts += plan.alert() ? 1 : 0;
      for (Step step : plan.steps()) {
        if (step instanceof Step.Renew) {
          runs.add(Duration.between(LEAD, now));
          schedule.failed(step, why, now);
        }
      }
    }
    return plan;
  }

  private static List<Duration> minutes(long... minutes) {
    return LongStream.of(minutes).mapToObj(Duration::ofMinutes).toList();
  }

  @Test
  void look_whenATokenProgramFailsAllNight_thenItsWaitDoublesAndTheUserIsAskedOnce() {
    goOn(LEAD, END.plus(Duration.ofHours(11)), failed(TokenProgramReason.FAILED), corpSession());

    assertThat(runs).isEqualTo(minutes(0, 5, 15, 35, 75, 155, 315, 635));
    assertThat(alerts).isEqualTo(1);
  }

  @Test
  void look_whenACodeProgramFailsAllNight_thenItsWaitDoubles() {
    Failure dismissed =
        new Failure.CodeProgramFailed(corp.name(), CodeProgramReason.FAILED, "op", "");

    goOn(LEAD, END.plus(Duration.ofHours(11)), dismissed, corpSession());

    assertThat(runs).hasSize(8);
  }

  @Test
  void look_whenSeveralRolesComeFromOneProgram_thenItIsRunForOneOfThem() {
    Profile admin = SessionWorld.role("admin", corp.id(), Via.SESSION);
    Profile audit = SessionWorld.role("audit", corp.id(), Via.SESSION);
    Instant later = END.plusSeconds(40);

    goOn(
        END,
        END.plus(Duration.ofHours(11)),
        failed(TokenProgramReason.TIMED_OUT),
        corpSession(),
        standing(admin, Duration.ofHours(1), later),
        standing(audit, Duration.ofHours(1), later));

    assertThat(runs).as("but for the first look of the roles'").hasSizeLessThanOrEqualTo(10);
    assertThat(alerts).isEqualTo(1);
  }

  @Test
  void look_whenSeveralRolesComeFromOneMissingFile_thenTheUserHasOneQuestion() {
    Profile admin = SessionWorld.role("admin", corp.id(), Via.SESSION);
    Profile audit = SessionWorld.role("audit", corp.id(), Via.SESSION);

    goOn(
        END,
        END.plus(Duration.ofMinutes(30)),
        new Failure.InvalidInput(Reason.TOKEN_FILE_UNREADABLE, "/t/assertion"),
        corpSession(),
        standing(admin, Duration.ofHours(1), END.plus(Duration.ofMinutes(20))),
        standing(audit, Duration.ofHours(1), END.plus(Duration.ofMinutes(26))));

    assertThat(alerts).isEqualTo(1);
  }

  @Test
  void look_whenTheSessionIsShort_thenTheProgramIsRunOnceMoreBeforeItEnds() {
    Standing brief = standing(corp, Duration.ofMinutes(15), END);

    goOn(brief.leadAt(), END, failed(TokenProgramReason.FAILED), brief);

    assertThat(runs).hasSize(2);
  }

  @Test
  void jumped_whenTheMachineWakesEachMinute_thenItIsNotRunForEach() {
    Instant now = LEAD;
    for (int i = 0; i < 60; i++) {
      schedule.jumped(now);
      goOn(now, now.plusSeconds(30), failed(TokenProgramReason.FAILED), corpSession());
      now = now.plusSeconds(60);
    }

    assertThat(runs).isEqualTo(minutes(0, 5, 15, 30, 45));
  }

  @Test
  void reachable_whenItIsUnlockedInTheMorning_thenItIsRunAtOnce() {
    Instant morning = END.plus(Duration.ofHours(9));
    goOn(LEAD, morning, failed(TokenProgramReason.FAILED), corpSession());
    runs.clear();

    schedule.reachable(morning);
    goOn(morning, morning.plusSeconds(30), failed(TokenProgramReason.FAILED), corpSession());

    assertThat(runs).containsExactly(Duration.between(LEAD, morning));
  }

  @Test
  void look_whenItGaveATokenAgain_thenTheNextFailureWaitsShortly() {
    goOn(LEAD, END, failed(TokenProgramReason.FAILED), corpSession());
    schedule.succeeded(new Step.Renew(corpSession(), corpSession().obtainedAt()), END);
    Standing next = standing(corp, Duration.ofHours(12), END.plus(Duration.ofHours(12)));
    runs.clear();

    goOn(next.leadAt(), next.end(), failed(TokenProgramReason.FAILED), next);

    assertThat(runs).hasSize(2);
  }

  @Test
  void look_whenThereIsNoSuchProgram_thenItIsLookedForEach5Minutes() {
    goOn(LEAD, END, failed(TokenProgramReason.NOT_FOUND), corpSession());

    assertThat(runs).isEqualTo(minutes(0, 5, 10));
  }
}
