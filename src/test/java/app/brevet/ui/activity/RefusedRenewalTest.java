package app.brevet.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.QuotedRefusal;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.UserProfile;
import app.brevet.session.SessionWorld;
import app.brevet.session.UnaskedRenewal;
import app.brevet.ui.activity.ActivityViewModel.Line;
import app.brevet.words.TestWords;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of AWS's catalogue in the activity, where a renewal by Brevet itself was refused.
final class RefusedRenewalTest {

  @TempDir private Path folder;
  private SessionWorld world;
  private UnaskedRenewal unasked;
  private UserProfile ci;
  private Instant known;

  static List<QuotedRefusal> refusals() {
    return QuotedRefusal.all();
  }

  @BeforeEach
  void startASession() throws Exception {
    world = new SessionWorld(folder);
    unasked = new UnaskedRenewal(world.sessions, world.ground, MfaCodeSource.nobody());
    ci = world.addUserWithoutMfa("ci");
    world.sessions.start(ci.name(), SessionWorld.NO_CODES);
    known = world.cache.find(ci).orElseThrow().obtainedAt();
    world.clock.advance(Duration.ofHours(11));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void line_whenARenewalIsRefused_thenTheRowsOwnWordsAndAwssCodeAndRequestId(QuotedRefusal quoted) {
    world.sts.refuseNext(quoted.cause(), quoted.code(), quoted.message());

    var _ = catchThrowableOfType(FailureException.class, () -> unasked.renew(ci, known));

    Line line =
        new EntryLines(TestWords.english())
            .of(world.activity.latest(1), world.clock.instant())
            .getFirst();
    Failure unquoted = new Failure.AwsRefused(quoted.cause(), "", "", Optional.empty());
    assertThat(line.what()).isEqualTo("failed");
    assertThat(line.failed()).isTrue();
    assertThat(line.detail())
        .startsWith(TestWords.english().failure(Attempt.of(Verb.RENEW, ci.name()), unquoted).why())
        .endsWith(
            " AWS said " + quoted.code() + ", request ID 00000000-fake-fake-fake-000000000000.");
  }
}
