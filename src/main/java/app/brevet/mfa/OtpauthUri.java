package app.brevet.mfa;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.MfaSerial;
import app.brevet.model.Printable;
import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// What an otpauth URI says: a seed, how its codes are made, and whose they are.
///
/// `otpauth://totp/ISSUER:ACCOUNT?secret=…&issuer=…&algorithm=…&digits=…&period=…` (Key URI Format,
/// github.com/google/google-authenticator/wiki). The whole URI is a secret: it is read from bytes
/// and written to bytes, and what is wrong with one is told without repeating it.
///
/// @param issuer who asks for the codes, "Amazon Web Services"; safe to print; may be empty
/// @param account for whom, `alice@123456789012`; safe to print; may be empty
/// @param serial the device whose seed it is, where Brevet keeps it: a parameter `serial` of its
///   own, which authenticators pass over
public record OtpauthUri(String issuer, String account, Totp totp, Optional<MfaSerial> serial)
    implements AutoCloseable {

  /// The most bytes that a written URI has: every keychain takes as much.
  public static final int MOST_BYTES = 2_560;

  static final String SCHEME = "otpauth:";
  static final int SHORTEST_SEED = 16;
  static final int LONGEST_SEED = 128;

  private static final int LONGEST_ISSUER = 40;
  private static final int LONGEST_ACCOUNT = 80;

  /// Makes the names safe to print, see [Printable], and cuts what is longer than an issuer (40) or
  /// an account (80 characters) may be.
  public OtpauthUri {
    issuer = printable(issuer, LONGEST_ISSUER);
    account = printable(account, LONGEST_ACCOUNT);
  }

  /// Twice, since what became visible the first time may have become too long.
  private static String printable(String text, int longest) {
    return Printable.of(Printable.of(text.strip(), longest), longest);
  }

  /// What this otpauth URI says. The caller closes it.
  ///
  /// @throws InvalidInputException with one reason for each way in which it is not one; its message
  ///   and its value never repeat anything of the URI
  public static OtpauthUri parse(Secret uri) throws InvalidInputException {
    byte[] bytes = bounded(uri);
    try {
      return new OtpauthReader(bytes).read();
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /// What a person gave: an otpauth URI, or a bare seed in base32, as AWS's console shows it under
  /// "secret key". The caller closes it.
  ///
  /// @throws InvalidInputException as [#parse(Secret)]
  public static OtpauthUri parseInput(Secret input) throws InvalidInputException {
    byte[] bytes = bounded(input);
    byte[] stripped = stripped(bytes);
    Arrays.fill(bytes, (byte) 0);
    try {
      if (OtpauthReader.isUri(stripped)) {
        return new OtpauthReader(stripped).read();
      }
      Totp totp = totp(stripped, Totp.Algorithm.SHA1, Totp.AWS_DIGITS, Totp.STEP);
      return new OtpauthUri("", "", totp, Optional.empty());
    } finally {
      Arrays.fill(stripped, (byte) 0);
    }
  }

  /// Whether this text is meant to be an otpauth URI, right or wrong.
  public static boolean isOtpauth(Secret text) {
    return text.use(OtpauthReader::isUri);
  }

  private static byte[] bounded(Secret text) throws InvalidInputException {
    if (text.length() > MOST_BYTES) {
      throw new InvalidInputException(Reason.SEED_INPUT_TOO_LONG, "");
    }
    return text.copy();
  }

  private static byte[] stripped(byte[] bytes) {
    int from = 0;
    int to = bytes.length;
    while (from < to && isBlank(bytes[from])) {
      from++;
    }
    while (to > from && isBlank(bytes[to - 1])) {
      to--;
    }
    return Arrays.copyOfRange(bytes, from, to);
  }

  private static boolean isBlank(byte character) {
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
  }

  /// The codes of a seed in base32.
  ///
  /// RFC 4226, section 4, R6: a seed has 128 bits at least. 128 bytes are the block of
  /// HMAC-SHA-512; a longer seed would be hashed first, and adds nothing.
  static Totp totp(byte[] base32, Totp.Algorithm algorithm, int digits, Duration period)
      throws InvalidInputException {
    byte[] seed = seed(base32);
    try {
      if (seed.length == 0) {
        throw new InvalidInputException(Reason.SEED_NONE, "");
      }
      if (seed.length < SHORTEST_SEED) {
        throw new InvalidInputException(Reason.SEED_TOO_SHORT, "");
      }
      if (seed.length > LONGEST_SEED) {
        throw new InvalidInputException(Reason.SEED_TOO_LONG, "");
      }
      return new Totp(Secret.of(seed), algorithm, digits, period);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  private static byte[] seed(byte[] base32) throws InvalidInputException {
    try {
      return Base32.decode(base32);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(Reason.SEED_MALFORMED, "");
    }
  }

  /// The same seed, kept for this device.
  public OtpauthUri withSerial(MfaSerial device) {
    return new OtpauthUri(issuer, account, totp, Optional.of(device));
  }

  /// The same without what only Brevet reads, with a name for who gave none.
  ///
  /// @param account whose seed it is, where the URI does not say
  public OtpauthUri forPhone(String account) {
    return new OtpauthUri(
        issuer, this.account.isEmpty() ? account : this.account, totp, Optional.empty());
  }

  /// The URI. The caller closes it.
  public Secret write() {
    byte[] seed = totp.seed().copy();
    byte[] base32 = Base32.encode(seed);
    Arrays.fill(seed, (byte) 0);
    byte[] before = ascii("otpauth://totp/" + label() + "?secret=");
    byte[] after = ascii(parameters());
    byte[] uri = Arrays.copyOf(before, before.length + base32.length + after.length);
    System.arraycopy(base32, 0, uri, before.length, base32.length);
    System.arraycopy(after, 0, uri, before.length + base32.length, after.length);
    Arrays.fill(base32, (byte) 0);
    try {
      return Secret.of(uri);
    } finally {
      Arrays.fill(uri, (byte) 0);
    }
  }

  /// The first colon that stands as itself ends the issuer. Without an issuer there is one only
  /// where the account could be taken for an issuer with an account.
  private String label() {
    boolean ambiguous = !issuer.isEmpty() || account.contains(":");
    String coded = PercentCoding.code(account, "@");
    return ambiguous ? PercentCoding.code(issuer, "") + ":" + coded : coded;
  }

  private String parameters() {
    StringBuilder parameters = new StringBuilder();
    if (!issuer.isEmpty()) {
      parameters.append("&issuer=").append(PercentCoding.code(issuer, ""));
    }
    parameters
        .append("&algorithm=")
        .append(totp.algorithm())
        .append("&digits=")
        .append(totp.digits())
        .append("&period=")
        .append(totp.period().toSeconds());
    serial.ifPresent(
        device ->
            parameters.append("&serial=").append(PercentCoding.code(device.value(), ":/@,=+")));
    return parameters.toString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// Wipes the seed.
  @Override
  public void close() {
    totp.close();
  }
}
