package app.brevet.toolbox;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import java.util.List;

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
    try {
      return reading.targetPrincipal();
    } catch (InvalidInputException e) {
      throw e.reason() == Reason.NOT_AN_ARN
          ? new InvalidInputException(Reason.TARGET_PRINCIPAL_MALFORMED, e.value())
          : e;
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
