package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.brevet.mfa.Totp;
import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MfaDeviceTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:10Z");
  private final Totp totp = new Totp(Secret.ofUnwipeable("12345678901234567890"));
  private final MfaDevice device =
      new MfaDevice(new MfaSerial("arn:aws:iam::123456789012:mfa/alice"), totp);

  private String codeOf(int stepsAside) {
    return totp.code(Totp.stepAt(NOW) + stepsAside);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void spend_whenTheStepIsNear_thenTaken(int stepsAside) {
    assertThat(device.spend(codeOf(stepsAside), NOW)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, 2})
  void spend_whenTheStepIsFurther_thenRefused(int stepsAside) {
    assertThat(device.spend(codeOf(stepsAside), NOW)).isFalse();
  }

  @Test
  void spend_whenTheStepIsSpent_thenRefused() {
    assertThat(device.spend(codeOf(0), NOW)).isTrue();
    assertThat(device.spend(codeOf(0), NOW)).isFalse();
  }

  @Test
  void spend_whenALaterStepIsSpent_thenRefused() {
    assertThat(device.spend(codeOf(0), NOW)).isTrue();
    assertThat(device.spend(codeOf(-1), NOW)).isFalse();
  }

  @Test
  void spend_whenTheStepAfterASpentOne_thenTaken() {
    assertThat(device.spend(codeOf(0), NOW)).isTrue();
    assertThat(device.spend(codeOf(1), NOW)).isTrue();
  }

  @Test
  void spend_whenTwentyAtOnce_thenOneIsTaken() {
    // One round seldom shows a race; the rounds stop at the first that does.
    for (int round = 0; round < 500; round++) {
      MfaDevice fresh = new MfaDevice(device.serial(), totp);
      long taken =
          IntStream.range(0, 20).parallel().filter(_ -> fresh.spend(codeOf(0), NOW)).count();
      assertThat(taken).isOne();
    }
  }

  @Test
  void synchronise_whenTheCodesFollowEachOther_thenBothAreSpent() {
    assertThat(device.synchronise(codeOf(-1), codeOf(0), NOW)).isTrue();
    assertThat(device.spend(codeOf(0), NOW)).isFalse();
    assertThat(device.spend(codeOf(1), NOW)).isTrue();
  }

  @Test
  void synchronise_whenTheCodesAreInTheWrongOrderOrTheSame_thenRefused() {
    assertThat(device.synchronise(codeOf(0), codeOf(-1), NOW)).isFalse();
    assertThat(device.synchronise(codeOf(0), codeOf(0), NOW)).isFalse();
  }

  @Test
  void synchronise_whenTheFirstCodeIsSpent_thenRefused() {
    assertThat(device.spend(codeOf(0), NOW)).isTrue();
    assertThat(device.synchronise(codeOf(0), codeOf(1), NOW)).isFalse();
  }

  @Test
  void synchronise_whenTheClockIsTenStepsBehind_thenItsCodesAreTakenFromThenOn() {
    assertThat(device.synchronise(codeOf(-11), codeOf(-10), NOW)).isTrue();
    assertThat(device.spend(codeOf(-9), NOW)).isTrue();
    assertThat(device.spend(codeOf(0), NOW)).isFalse();
  }

  @Test
  void synchronise_whenTheClockIsTooFarOff_thenRefused() {
    assertThat(device.synchronise(codeOf(-40), codeOf(-39), NOW)).isFalse();
  }

  @Test
  void nextCode_whenCalledTwice_thenThatOfNowAndOfTheNextStep() {
    assertThat(device.nextCode(NOW)).isEqualTo(codeOf(0));
    assertThat(device.nextCode(NOW)).isEqualTo(codeOf(1));
  }

  @Test
  void nextCode_whenTheStepOfNowIsSpent_thenThatOfTheNext() {
    assertThat(device.spend(codeOf(0), NOW)).isTrue();
    assertThat(device.nextCode(NOW)).isEqualTo(codeOf(1));
  }

  @Test
  void nextCode_whenNoStepIsLeft_thenRefused() {
    assertThat(device.spend(codeOf(1), NOW)).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> device.nextCode(NOW));
  }

  @Test
  void wrongCode_whenTried_thenRefused() {
    String wrong = new Authenticator(device, () -> NOW).wrongCode();
    assertThat(device.spend(wrong, NOW)).isFalse();
  }
}
