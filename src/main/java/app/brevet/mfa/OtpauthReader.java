package app.brevet.mfa;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.MfaSerial;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads one otpauth URI. The seed stays in bytes, which are wiped; of a URI that is wrong nothing
/// is repeated, for the seed may stand anywhere in it.
final class OtpauthReader {

  private static final String EXPORT_SCHEME = "otpauth-migration:";
  private static final int MOST_NUMBER_DIGITS = 4;

  private final byte[] uri;
  private final Map<Parameter, String> values = new EnumMap<>(Parameter.class);
  private byte @Nullable [] base32;

  /// The parameters that mean something here; all others are passed over.
  private enum Parameter {
    SECRET,
    ISSUER,
    ALGORITHM,
    DIGITS,
    PERIOD,
    SERIAL;

    private boolean isNamed(byte[] name) {
      return equalsIgnoringCase(name, 0, name().toLowerCase(Locale.ROOT))
          && name.length == name().length();
    }
  }

  private record Label(String issuer, String account) {}

  /// @param uri stays the caller's, who wipes it
  OtpauthReader(byte[] uri) {
    this.uri = uri;
  }

  static boolean isUri(byte[] text) {
    return equalsIgnoringCase(text, 0, OtpauthUri.SCHEME)
        || equalsIgnoringCase(text, 0, EXPORT_SCHEME);
  }

  OtpauthUri read() throws InvalidInputException {
    for (byte each : uri) {
      PercentCoding.refuseControl(each);
    }
    if (equalsIgnoringCase(uri, 0, EXPORT_SCHEME)) {
      throw refused(Reason.SEED_EXPORT);
    }
    int type = OtpauthUri.SCHEME.length() + 2;
    if (!equalsIgnoringCase(uri, 0, OtpauthUri.SCHEME + "//")) {
      throw refused(Reason.SEED_TYPE);
    }
    int query = indexOf('?', type, uri.length);
    int path = indexOf('/', type, query);
    requireTotp(type, path);
    try {
      readParameters(query);
      Label label = label(Math.min(path + 1, query), query);
      return made(label);
    } finally {
      if (base32 != null) {
        Arrays.fill(base32, (byte) 0);
      }
    }
  }

  private void requireTotp(int from, int to) throws InvalidInputException {
    if (to - from == 4 && equalsIgnoringCase(uri, from, "totp")) {
      return;
    }
    boolean counted = to - from == 4 && equalsIgnoringCase(uri, from, "hotp");
    throw refused(counted ? Reason.SEED_HOTP : Reason.SEED_TYPE);
  }

  private void readParameters(int query) throws InvalidInputException {
    int at = query + 1;
    while (at < uri.length) {
      int end = indexOf('&', at, uri.length);
      int equals = indexOf('=', at, end);
      readParameter(at, equals, Math.min(equals + 1, end), end);
      at = end + 1;
    }
  }

  private void readParameter(int name, int nameEnd, int value, int end)
      throws InvalidInputException {
    byte[] named = PercentCoding.decode(uri, name, nameEnd);
    Optional<Parameter> known =
        Arrays.stream(Parameter.values()).filter(each -> each.isNamed(named)).findFirst();
    Arrays.fill(named, (byte) 0); // Of a URI that was cut the wrong way it may be the seed.
    if (known.isEmpty()) {
      return;
    }
    Parameter parameter = known.get();
    boolean repeated =
        parameter == Parameter.SECRET ? base32 != null : values.containsKey(parameter);
    if (repeated) {
      throw refused(Reason.SEED_REPEATED);
    }
    if (parameter == Parameter.SECRET) {
      base32 = PercentCoding.decode(uri, value, end);
    } else {
      values.put(parameter, PercentCoding.text(uri, value, end));
    }
  }

  /// A colon that stands as itself parts issuer and account; else the first coded one.
  private Label label(int from, int to) throws InvalidInputException {
    int colon = indexOf(':', from, to);
    if (colon < to) {
      return new Label(
          PercentCoding.text(uri, from, colon), PercentCoding.text(uri, colon + 1, to));
    }
    String whole = PercentCoding.text(uri, from, to);
    int coded = whole.indexOf(':');
    return coded < 0
        ? new Label("", whole)
        : new Label(whole.substring(0, coded), whole.substring(coded + 1));
  }

  private OtpauthUri made(Label label) throws InvalidInputException {
    Totp.Algorithm algorithm = algorithm();
    int digits = digits();
    Duration period = period();
    byte[] seed = base32;
    if (seed == null) {
      throw refused(Reason.SEED_NONE);
    }
    String issuer = values.getOrDefault(Parameter.ISSUER, "");
    return new OtpauthUri(
        issuer.isBlank() ? label.issuer() : issuer,
        label.account(),
        OtpauthUri.totp(seed, algorithm, digits, period),
        serial());
  }

  /// The names of the Key URI Format, and the same with a hyphen or with "Hmac", as some write
  /// them.
  private Totp.Algorithm algorithm() throws InvalidInputException {
    return switch (values.getOrDefault(Parameter.ALGORITHM, "SHA1").toUpperCase(Locale.ROOT)) {
      case "SHA1", "SHA-1", "HMACSHA1" -> Totp.Algorithm.SHA1;
      case "SHA256", "SHA-256", "HMACSHA256" -> Totp.Algorithm.SHA256;
      case "SHA512", "SHA-512", "HMACSHA512" -> Totp.Algorithm.SHA512;
      default -> throw refused(Reason.SEED_ALGORITHM);
    };
  }

  private int digits() throws InvalidInputException {
    int digits = number(Parameter.DIGITS, Totp.AWS_DIGITS, Reason.SEED_DIGITS);
    if (!Totp.isDigits(digits)) {
      throw refused(Reason.SEED_DIGITS);
    }
    return digits;
  }

  private Duration period() throws InvalidInputException {
    int usual = Math.toIntExact(Totp.STEP.toSeconds());
    Duration period = Duration.ofSeconds(number(Parameter.PERIOD, usual, Reason.SEED_PERIOD));
    if (!Totp.isPeriod(period)) {
      throw refused(Reason.SEED_PERIOD);
    }
    return period;
  }

  private int number(Parameter parameter, int usual, Reason otherwise)
      throws InvalidInputException {
    String text = values.getOrDefault(parameter, String.valueOf(usual));
    boolean lawful =
        !text.isEmpty()
            && text.length() <= MOST_NUMBER_DIGITS
            && text.chars().allMatch(each -> each >= '0' && each <= '9');
    if (!lawful) {
      throw refused(otherwise);
    }
    return Integer.parseInt(text);
  }

  /// A parameter of that name that names no device is somebody else's.
  private Optional<MfaSerial> serial() {
    String text = values.getOrDefault(Parameter.SERIAL, "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(MfaSerial.parse(text));
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  private int indexOf(char wanted, int from, int to) {
    int at = from;
    while (at < to && uri[at] != wanted) {
      at++;
    }
    return Math.min(at, to);
  }

  /// Whether the ASCII text stands there, whatever its capitals.
  private static boolean equalsIgnoringCase(byte[] bytes, int from, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    if (bytes.length - from < wanted.length) {
      return false;
    }
    for (int at = 0; at < wanted.length; at++) {
      byte given = bytes[from + at];
      boolean capital = given >= 'A' && given <= 'Z';
      if ((capital ? given | 0x20 : given) != wanted[at]) {
        return false;
      }
    }
    return true;
  }

  private static InvalidInputException refused(Reason reason) {
    return new InvalidInputException(reason, "");
  }
}
