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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the user is told of, where one session needs one thing after the other.
final class NeedsTest {

  private static final Instant END = Instant.parse("2026-11-27T18:00:00Z");
  private static final Instant NOW = END.minus(Duration.ofMinutes(9));
  private static final Need UNLOCK = new Need("lock", Kind.UNLOCK);

  private final UserProfile ci = SessionWorld.user("ci", Optional.empty());
  private final Need refused =
      Need.after(
          new Failure.AwsRefused(AwsCause.NOT_AUTHORIZED, "AccessDenied", "no", Optional.empty()),
          ci.id().toString());
  private final Needs needs = new Needs();

  private boolean alerts(Need... waiting) {
    return needs.look(NOW, Stream.of(waiting).map(this::waiting).toList(), true).alert();
  }

  private Needs.Waiting waiting(Need need) {
    Standing standing =
        new Standing(
            ci,
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
    assertThat(alerts(UNLOCK)).isTrue();
    assertThat(alerts()).isFalse();

    assertThat(alerts(refused)).isTrue();
  }

  @Test
  void look_whenItNeedsWhatItNeededBefore_thenTheUserIsNotToldAgain() {
    assertThat(alerts(UNLOCK)).isTrue();
    assertThat(alerts(refused)).isTrue();
    assertThat(alerts()).isFalse();

    assertThat(alerts(UNLOCK)).isFalse();
    assertThat(alerts(refused)).isFalse();
  }

  @Test
  void look_whenItNeedsTheCodeUnderAnotherKey_thenTheUserIsNotToldAgain() {
    Need before = new Need("device", Kind.CODE);
    Need after = new Need(ci.id().toString(), Kind.CODE);
    assertThat(alerts(before)).isTrue();

    assertThat(alerts(after)).isFalse();
  }
}
