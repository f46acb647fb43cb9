package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.AwsException;
import app.brevet.aws.CodePair;
import app.brevet.mfa.InMemoryStepGuard;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;
import app.brevet.session.Failures;
import app.brevet.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What becomes of the two codes of a call that failed.
final class CodePairsTest {

  private static final MfaSerial SERIAL = new MfaSerial("arn:aws:iam::123456789012:mfa/bob");

  private final MutableClock clock = new MutableClock(Instant.parse("2026-11-26T08:00:10Z"));
  private final InMemoryStepGuard guard = new InMemoryStepGuard();
  private final CodePairs pairs =
      new CodePairs(guard, at -> clock.advance(Duration.between(clock.instant(), at)), clock);

  private CodePair pair() throws Exception {
    return pairs.ofSeed(SERIAL, Secret.ofUnwipeable("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
  }

  private static FailureException unreachable(AwsException.Reason reason) {
    return Failures.of(AwsException.unreachable(reason, "iam.amazonaws.com", "no route", null));
  }

  @Test
  void release_whenTheyWereNotSent_thenBothAreToBeHadAgain() throws Exception {
    CodePair pair = pair();

    pairs.release(SERIAL, pair, unreachable(AwsException.Reason.NOT_SENT));

    assertThat(guard.isSpent(SERIAL, pair.first(), clock.instant())).isFalse();
    assertThat(guard.isSpent(SERIAL, pair.second(), clock.instant())).isFalse();
  }

  @Test
  void release_whenTheyMayHaveArrived_thenBothStaySpent() throws Exception {
    CodePair pair = pair();

    pairs.release(SERIAL, pair, unreachable(AwsException.Reason.NO_ANSWER));

    assertThat(guard.isSpent(SERIAL, pair.first(), clock.instant())).isTrue();
    assertThat(guard.isSpent(SERIAL, pair.second(), clock.instant())).isTrue();
  }
}
