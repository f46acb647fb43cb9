package app.brevet.toolbox;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import java.util.List;
import java.util.OptionalInt;

/// Reads what AssumeRoot and GetWebIdentityToken take, and tells what of it does not hold by what
/// was asked for.
record ToolReading(StsValues values, StsReading reading) {

  /// STS API reference, GetWebIdentityToken, `Audience`.
  private static final int MOST_AUDIENCES = 10;

  static ToolReading of(StsValues values) {
    return new ToolReading(values, new StsReading(values));
  }

  /// The 12 digits of an account, or the ARN of its root. Whoever mistypes the digits did not mean
  /// an ARN.
  String targetPrincipal() throws InvalidInputException {
    return named(reading::targetPrincipal, Reason.NOT_AN_ARN, Reason.TARGET_PRINCIPAL_MALFORMED);
  }

  /// How long a session of a root task lasts: neither as long as a user's nor as a role's.
  OptionalInt rootSeconds() throws InvalidInputException {
    return named(
        reading::rootSeconds, Reason.DURATION_OUT_OF_RANGE, Reason.ROOT_DURATION_OUT_OF_RANGE);
  }

  /// How long a token is good.
  OptionalInt tokenSeconds() throws InvalidInputException {
    return named(
        reading::tokenSeconds, Reason.DURATION_OUT_OF_RANGE, Reason.TOKEN_DURATION_OUT_OF_RANGE);
  }

  private interface Read<T> {
    T get() throws InvalidInputException;
  }

  private static <T> T named(Read<T> read, Reason general, Reason own)
      throws InvalidInputException {
    try {
      return read.get();
    } catch (InvalidInputException e) {
      throw e.reason() == general ? new InvalidInputException(own, e.value()) : e;
    }
  }

  /// Ten at most. How many there are is told as a number, and not as if it were one of them.
  List<String> audiences() throws InvalidInputException {
    int given = values.lines(StsParameter.AUDIENCE).size();
    if (given > MOST_AUDIENCES) {
      throw new InvalidInputException(Reason.TOO_MANY_AUDIENCES, String.valueOf(given));
    }
    return reading.audiences();
  }
}
