package app.brevet.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AwsCause;
import app.brevet.model.DeliveryKind;
import app.brevet.model.Failure;
import app.brevet.model.UserProfile;
import app.brevet.session.SessionWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A failure of before something changed, such as the lock, while AWS is not reached.
final class DoubtfulNeedsTest {

  private static final Instant END = Instant.parse("2026-11-27T18:00:00Z");
  private static final Instant LEAD = END.minus(Duration.ofMinutes(15));
  private static final Instant LATE = END.minus(Duration.ofMinutes(9));

  private final Standing one = standing(SessionWorld.user("one", Optional.empty()));
  private final Standing other = standing(SessionWorld.user("other", Optional.empty()));
  private final Schedule schedule = new Schedule(new Backoff(() -> 0.5));

  private static Standing standing(UserProfile user) {
    return new Standing(
        user,
        END.minus(Duration.ofHours(12)),
        LEAD,
        END,
        Set.of(DeliveryKind.FILE),
        Optional.empty(),
        false,
        Standing.Hold.KEPT);
  }

  private Plan look(Instant now) {
    return schedule.look(now, List.of(one, other), _ -> false);
  }

  private void fails(Standing of, Failure why, Instant now) {
    schedule.failed(new Step.Renew(of, of.obtainedAt()), why, now);
  }

  @Test
  void look_whenWhatFailedMayBeTriedAgainAndAwsIsNotReached_thenTheUserIsNotTold() {
    var _ = look(LEAD);
    fails(
        one,
        new Failure.AwsRefused(AwsCause.NOT_AUTHORIZED, "AccessDenied", "no", Optional.empty()),
        LEAD);
    schedule.reachable(LATE);
    fails(other, new Failure.AwsUnreachable("sts", "no route"), LATE);

    assertThat(look(LATE).alert()).isFalse();
  }

  @Test
  void look_whenItFailsAgain_thenTheUserIsTold() {
    Failure refused =
        new Failure.AwsRefused(AwsCause.NOT_AUTHORIZED, "AccessDenied", "no", Optional.empty());
    var _ = look(LEAD);
    Stream.of(one, other).forEach(each -> fails(each, refused, LEAD));
    schedule.reachable(LATE);
    Stream.of(one, other).forEach(each -> fails(each, refused, LATE));

    assertThat(look(LATE).alert()).isTrue();
  }
}
