package app.brevet.sandbox;

import java.util.Optional;

/// The device and the code that a call names.
record MfaParameters(Optional<String> serialNumber, Optional<String> tokenCode) {

  /// Reads and checks the limits of each.
  static MfaParameters read(ParameterLimits limits) {
    return new MfaParameters(
        limits.optional("SerialNumber", TextLimit.SERIAL_NUMBER),
        limits.optional("TokenCode", TextLimit.TOKEN_CODE));
  }
}
