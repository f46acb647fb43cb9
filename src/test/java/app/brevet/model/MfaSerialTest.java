package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.brevet.model.InvalidInputException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MfaSerialTest {

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::111122223333:mfa/alice, alice",
    "arn:aws-us-gov:iam::111122223333:mfa/path/alice, alice",
    "arn:aws:iam::111122223333:mfa/root-account-mfa-device, root-account-mfa-device",
    "GAHT12345678, GAHT12345678",
    "123456789, 123456789"
  })
  void parse_whenVirtualOrHardware_thenTakenWithItsName(String text, String name)
      throws InvalidInputException {
    assertThat(MfaSerial.parse(text)).hasToString(text);
    assertThat(MfaSerial.parse(text).deviceName()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12345678",
        "GAHT 12345678",
        "GAHT12345678\n",
        "arn:aws:iam::111122223333:user/alice",
        "arn:aws:iam::111122223333:mfa/",
        "arn:aws:iam::1111:mfa/alice",
        "arn:aws:sts::111122223333:mfa/alice",
        "arn:x:mfa/alice"
      })
  void parse_whenAnotherThing_thenRefused(String text) {
    assertThat(Refusals.of(() -> MfaSerial.parse(text))).isEqualTo(Reason.MFA_SERIAL_MALFORMED);
  }

  @Test
  void parse_whenLongerThan256_thenRefused() throws InvalidInputException {
    assertThat(MfaSerial.parse("G".repeat(256)).value()).hasSize(256);
    assertThat(Refusals.of(() -> MfaSerial.parse("G".repeat(257))))
        .isEqualTo(Reason.MFA_SERIAL_MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::111122223333:u2f/user/alice/key-ABCDEF",
        "arn:aws-cn:iam::111122223333:u2f/root-account-mfa-device/key"
      })
  void parse_whenAPasskey_thenRefusedAsSuch(String text) {
    assertThat(Refusals.of(() -> MfaSerial.parse(text))).isEqualTo(Reason.MFA_SERIAL_PASSKEY);
  }

  @Test
  void constructor_whenMalformed_thenRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new MfaSerial("a\nb"));
  }
}
