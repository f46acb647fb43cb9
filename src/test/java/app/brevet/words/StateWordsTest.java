package app.brevet.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Expiry;
import app.brevet.model.Failure;
import app.brevet.model.MfaSerial;
import app.brevet.model.SessionState;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class StateWordsTest {

  private final StateWords states = TestWords.english().states();

  private static Expiry in(Duration left) {
    return new Expiry(TestWords.NOW.plus(left));
  }

  static Stream<Arguments> states() {
    return Stream.of(
        Arguments.of(new SessionState.Idle(), "no session", "idle"),
        Arguments.of(
            new SessionState.AwaitingCode(new MfaSerial("arn:aws:iam::111122223333:mfa/alice")),
            "waiting for a code of alice",
            "awaiting-code"),
        Arguments.of(new SessionState.Requesting(), "asking AWS", "requesting"),
        Arguments.of(
            new SessionState.Active(in(Duration.ofMinutes(702))), "11 h 42 min left", "active"),
        Arguments.of(
            new SessionState.Expiring(in(Duration.ofSeconds(451))),
            "7 min 31 s left, ends soon",
            "expiring"),
        Arguments.of(
            new SessionState.Expired(in(Duration.ofMinutes(-7))), "ended at 13:53", "expired"),
        Arguments.of(new SessionState.Failed(new Failure.Cancelled()), "failed", "failed"));
  }

  @ParameterizedTest
  @MethodSource("states")
  void of_whenThisState_thenTheseWords(SessionState state, String words, String key) {
    assertThat(states.of(state)).isEqualTo(words);
    assertThat(state.key()).isEqualTo(key);
  }

  @Test
  void states_whenCounted_thenNoneIsLeftOut() {
    assertThat(states().map(arguments -> (Object) arguments.get()[0].getClass()))
        .containsAll(List.of(SessionState.class.getPermittedSubclasses()));
  }
}
