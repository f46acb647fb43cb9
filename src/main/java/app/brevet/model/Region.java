package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.util.regex.Pattern;

/// A region's code, such as `eu-central-1`. Only the form is checked: new regions appear.
public record Region(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z]{2,8}(-[a-z]{1,12}){1,3}-[0-9]{1,2}");

  /// Checks the form, since regions become parts of host names.
  ///
  /// @throws IllegalArgumentException if it has another; use [#parse(String)] for input
  public Region {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("region: " + Printable.of(value));
    }
  }

  /// The region a person typed.
  ///
  /// @throws InvalidInputException if it has not the form of a region's code
  public static Region parse(String text) throws InvalidInputException {
    if (!FORM.matcher(text).matches()) {
      throw new InvalidInputException(Reason.REGION_MALFORMED, text);
    }
    return new Region(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
