package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.util.regex.Pattern;

/// A one-time code of six digits. It is worth nothing once it was sent, but is not printed before.
public final class MfaCode {

  private static final Pattern FORM = Pattern.compile("[0-9]{6}");
  private final String digits;

  private MfaCode(String digits) {
    this.digits = digits;
  }

  /// The code a person typed or pasted; blanks inside it are taken out.
  ///
  /// @throws InvalidInputException if what is left is not six digits; the text is not repeated
  public static MfaCode parse(String text) throws InvalidInputException {
    String digits = text.replaceAll("[\\s\\p{Z}]", "");
    if (!FORM.matcher(digits).matches()) {
      throw new InvalidInputException(Reason.MFA_CODE_MALFORMED, "");
    }
    return new MfaCode(digits);
  }

  /// The six digits, for the request that spends them.
  public String digits() {
    return digits;
  }

  @Override
  public String toString() {
    return "******";
  }
}
