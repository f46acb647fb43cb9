package app.brevet.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every guard keeps to.
abstract class StepGuardContract {

  static final MfaSerial ALICE = new MfaSerial("arn:aws:iam::111122223333:mfa/alice");
  static final MfaSerial BOB = new MfaSerial("arn:aws:iam::111122223333:mfa/bob");

  /// The first moment of a step, so that the window is at its longest.
  static final Instant NOW = Instant.ofEpochSecond(1_800_000_000L / 30 * 30);

  abstract StepGuard guard();

  static MfaCode code(String digits) {
    try {
      return MfaCode.parse(digits);
    } catch (InvalidInputException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void isSpent_whenNothingWasSpent_thenNo() throws MfaException {
    assertThat(guard().isSpent(ALICE, code("123456"), NOW)).isFalse();
  }

  @Test
  void isSpent_whenSpent_thenYesUntilTheStepAfterTheNextHasEnded() throws MfaException {
    StepGuard guard = guard();
    guard.spend(ALICE, code("123456"), NOW);
    assertThat(guard.isSpent(ALICE, code("123456"), NOW)).isTrue();
    assertThat(guard.isSpent(ALICE, code("123456"), NOW.plusMillis(89_999))).isTrue();
    assertThat(guard.isSpent(ALICE, code("123456"), NOW.plusSeconds(90))).isFalse();
  }

  @Test
  void isSpent_whenSpentLateInAStep_thenAtLeastAMinute() throws MfaException {
    StepGuard guard = guard();
    guard.spend(ALICE, code("123456"), NOW.plusSeconds(29));
    assertThat(guard.isSpent(ALICE, code("123456"), NOW.plusSeconds(89))).isTrue();
    assertThat(guard.isSpent(ALICE, code("123456"), NOW.plusSeconds(90))).isFalse();
  }

  @Test
  void isSpent_whenTheClockIsPutBack_thenStillYes() throws MfaException {
    StepGuard guard = guard();
    guard.spend(ALICE, code("123456"), NOW);
    assertThat(guard.isSpent(ALICE, code("123456"), NOW.minusSeconds(3600))).isTrue();
  }

  @Test
  void isSpent_whenTheCodeOfAnotherDevice_thenNo() throws MfaException {
    StepGuard guard = guard();
    guard.spend(ALICE, code("123456"), NOW);
    assertThat(guard.isSpent(BOB, code("123456"), NOW)).isFalse();
  }

  @Test
  void isSpent_whenAnotherCodeOfTheDevice_thenNo() throws MfaException {
    StepGuard guard = guard();
    guard.spend(ALICE, code("123456"), NOW);
    assertThat(guard.isSpent(ALICE, code("123457"), NOW)).isFalse();
  }

  @Test
  void spend_whenSpentBefore_thenItIsNotToBeHad() throws MfaException {
    StepGuard guard = guard();
    assertThat(guard.spend(ALICE, code("123456"), NOW)).isTrue();
    assertThat(guard.spend(ALICE, code("123456"), NOW.plusSeconds(1))).isFalse();
    assertThat(guard.spend(ALICE, code("123456"), NOW.plusSeconds(90))).isTrue();
  }

  @Test
  void release_whenSpent_thenItIsToBeHadAgain() throws MfaException {
    StepGuard guard = guard();
    guard.spend(ALICE, code("123456"), NOW);
    guard.spend(ALICE, code("654321"), NOW);
    guard.release(ALICE, code("123456"), NOW);
    assertThat(guard.isSpent(ALICE, code("123456"), NOW)).isFalse();
    assertThat(guard.isSpent(ALICE, code("654321"), NOW)).isTrue();
  }

  @Test
  void spend_whenAnotherWasSpentBefore_thenBothAreRemembered() throws MfaException {
    StepGuard guard = guard();
    guard.spend(ALICE, code("123456"), NOW);
    guard.spend(BOB, code("654321"), NOW.plusSeconds(1));
    assertThat(guard.isSpent(ALICE, code("123456"), NOW.plusSeconds(2))).isTrue();
    assertThat(guard.isSpent(BOB, code("654321"), NOW.plusSeconds(2))).isTrue();
  }
}
