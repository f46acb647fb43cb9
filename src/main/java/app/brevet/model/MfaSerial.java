package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.util.Optional;
import java.util.regex.Pattern;

/// What names an MFA device: the ARN of a virtual one, or the serial of a hardware one such as
/// `GAHT12345678`; 9 to 256 of `[\w+=/:,.@-]`.
///
/// Source: STS API reference, GetSessionToken, `SerialNumber`. Passkeys and security keys (`u2f/`
/// ARNs) have no codes, so the API cannot use them.
public record MfaSerial(String value) {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_+=/:,.@-]{9,256}");
  private static final Pattern PASSKEY = Pattern.compile("arn:[^:]*:iam::[^:]*:u2f/.*");
  private static final Pattern VIRTUAL = Pattern.compile("arn:aws[a-z-]*:iam::[0-9]{12}:mfa/.+");

  /// Checks the characters and the length.
  ///
  /// @throws IllegalArgumentException if they break the law above; use [#parse(String)] for input
  public MfaSerial {
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException("MFA serial: " + Printable.of(value));
    }
  }

  /// The serial a person typed.
  ///
  /// @throws InvalidInputException if it has another form, or names a passkey
  public static MfaSerial parse(String text) throws InvalidInputException {
    if (!ALLOWED.matcher(text).matches()) {
      throw new InvalidInputException(Reason.MFA_SERIAL_MALFORMED, text);
    }
    if (PASSKEY.matcher(text).matches()) {
      throw new InvalidInputException(Reason.MFA_SERIAL_PASSKEY, text);
    }
    if (text.startsWith("arn:") && !VIRTUAL.matcher(text).matches()) {
      throw new InvalidInputException(Reason.MFA_SERIAL_MALFORMED, text);
    }
    return new MfaSerial(text);
  }

  /// The device's name for people: what follows the last slash of an ARN, or the serial itself.
  public String deviceName() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /// Whether it is a virtual device, which has an ARN; a hardware one has a serial.
  public boolean isVirtual() {
    return value.startsWith("arn:");
  }

  /// The partition that an ARN names; the serial of a hardware device says nothing of it.
  public Optional<Partition> partition() {
    String[] parts = value.split(":", 3);
    return parts.length == 3 && parts[0].equals("arn")
        ? Partition.named(parts[1])
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
