package app.brevet.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AwsCause;
import app.brevet.model.DeliveryKind;
import app.brevet.model.Failure;
import app.brevet.model.UserProfile;
import app.brevet.renewal.Need.Kind;
import app.brevet.session.SessionWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the user is told of, where one session needs one thing after the other.
final class NeedsTest {

  private static final Instant END = Instant.parse("2026-11-27T18:00:00Z");
  private static final Instant NOW = END.minus(Duration.ofMinutes(9));

  private static final Instant AGAIN = NOW.plus(Duration.between(NOW, END).dividedBy(2));
  private static final Need CODE = new Need("device", Kind.CODE);

  /// What is waited for between two locks.
  enum Between {
    CODE,
    CODE_TOLD_BEFORE,
    REFUSED,
    NOTHING
  }

  private final UserProfile ci = SessionWorld.user("ci", Optional.empty());
  private final Need refused =
      Need.after(
          new Failure.AwsRefused(AwsCause.NOT_AUTHORIZED, "AccessDenied", "no", Optional.empty()),
          ci.id().toString(),
          ci.id());
  private final Needs needs = new Needs();

  private boolean alerts(Need... waiting) {
    return alerts(NOW, waiting);
  }

  private boolean alerts(Instant now, Need... waiting) {
    return needs.look(now, Stream.of(waiting).map(this::waiting).toList(), true).alert();
  }

  private Needs.Waiting waiting(Need need) {
    return waiting(ci, need);
  }

  private static Needs.Waiting waiting(UserProfile user, Need need) {
    Standing standing =
        new Standing(
            user,
            END.minus(Duration.ofHours(12)),
            END.minus(Duration.ofMinutes(15)),
            END,
            Set.of(DeliveryKind.FILE),
            Optional.empty(),
            false,
            Standing.Hold.KEPT);
    return new Needs.Waiting(standing, need, END.minus(Duration.ofMinutes(10)), false);
  }

  @Test
  void look_whenTheSameSessionNeedsSomethingElse_thenTheUserIsToldOfThatToo() {
    assertThat(alerts(Need.LOCK)).isTrue();
    assertThat(alerts()).isFalse();

    assertThat(alerts(refused)).isTrue();
  }

  @Test
  void look_whenItNeedsWhatItNeededBefore_thenTheUserIsNotToldAgain() {
    assertThat(alerts(Need.LOCK)).isTrue();
    assertThat(alerts(refused)).isTrue();
    assertThat(alerts()).isFalse();

    assertThat(alerts(Need.LOCK)).isFalse();
    assertThat(alerts(refused)).isFalse();
  }

  @Test
  void look_whenBrevetIsLockedWhileACodeIsWaitedFor_thenTheUserIsNotToldAgain() {
    assertThat(alerts(CODE)).isTrue();

    assertThat(alerts(Need.LOCK)).isFalse();
    assertThat(alerts(CODE)).isFalse();
  }

  @Test
  void look_whenSomebodyElseIsKeptOutByTheLock_thenTheUserIsToldOfThatOnce() {
    Needs.Waiting dev = waiting(SessionWorld.user("dev", Optional.empty()), Need.LOCK);
    Needs.Waiting ops = waiting(SessionWorld.user("ops", Optional.empty()), Need.LOCK);
    assertThat(alerts(CODE)).isTrue();
    Needs.Waiting locked = waiting(Need.LOCK);
    assertThat(needs.look(NOW, List.of(locked), true).waiting()).containsExactly(locked);

    assertThat(needs.look(NOW, List.of(locked, dev), true).alert()).isTrue();
    Needs.Shown then = needs.look(NOW, List.of(locked, dev, ops), true);

    assertThat(then.alert()).isFalse();
    assertThat(then.waiting()).containsExactly(locked, dev, ops);
  }

  @Test
  void look_whenItNeedsACodeOnceItIsUnlocked_thenTheUserIsNotToldAgain() {
    assertThat(alerts(Need.LOCK)).isTrue();

    assertThat(alerts(CODE)).isFalse();
  }

  @Test
  void look_whenItNeedsTheCodeUnderAnotherKey_thenTheUserIsNotToldAgain() {
    Need after = new Need(ci.id().toString(), Kind.CODE);
    assertThat(alerts(CODE)).isTrue();

    assertThat(alerts(after)).isFalse();
  }

  @Test
  void later_whenBrevetIsLockedMeanwhile_thenTheUserIsToldAgainAllTheSame() {
    assertThat(alerts(CODE)).isTrue();
    needs.later(NOW, END);
    assertThat(alerts(Need.LOCK)).isFalse();

    assertThat(alerts(AGAIN, Need.LOCK)).isTrue();
    assertThat(alerts(AGAIN, Need.LOCK)).isFalse();
  }

  @Test
  void later_whenBrevetIsUnlockedMeanwhile_thenTheUserIsToldAgainAllTheSame() {
    assertThat(alerts(Need.LOCK)).isTrue();
    needs.later(NOW, END);
    needs.opened();
    assertThat(alerts(CODE)).isFalse();

    assertThat(needs.times(List.of(waiting(CODE)))).containsExactly(AGAIN);
    assertThat(alerts(AGAIN, CODE)).isTrue();
    assertThat(alerts(AGAIN, CODE)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void look_whenItIsLockedAgain_thenTheUserIsToldOfWhoIsKeptOutNow(Between between) {
    Needs.Waiting dev = waiting(SessionWorld.user("dev", Optional.empty()), Need.LOCK);
    assertThat(alerts(between == Between.CODE_TOLD_BEFORE ? CODE : Need.LOCK)).isTrue();
    assertThat(alerts(Need.LOCK)).isFalse();
    needs.opened();
    switch (between) {
      case CODE, CODE_TOLD_BEFORE -> assertThat(alerts(CODE)).isFalse();
      case REFUSED -> assertThat(alerts(refused)).isTrue();
      case NOTHING -> assertThat(alerts()).isFalse();
    }
    assertThat(alerts(Need.LOCK)).isFalse();

    assertThat(needs.look(NOW, List.of(waiting(Need.LOCK), dev), true).alert()).isTrue();
    assertThat(needs.look(NOW, List.of(waiting(Need.LOCK), dev), true).alert()).isFalse();
  }

  /// As where the clock is set back, and put right.
  @Test
  void look_whenNobodyWaitsForAMomentWhileItIsLocked_thenTheLockIsToldOnce() {
    Needs.Waiting dev = waiting(SessionWorld.user("dev", Optional.empty()), Need.LOCK);
    assertThat(alerts(Need.LOCK)).isTrue();
    assertThat(alerts()).isFalse();

    Needs.Shown then = needs.look(NOW, List.of(waiting(Need.LOCK), dev), true);

    assertThat(then.alert()).isFalse();
    assertThat(then.waiting()).hasSize(2);
  }
}
