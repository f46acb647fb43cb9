package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.util.regex.Pattern;

/// The public half of an access key: 16 to 128 letters, digits and `_`. Not a secret.
///
/// Source: IAM API reference, `AccessKey.AccessKeyId`, and STS API reference, `Credentials`; the
/// prefixes from the IAM User Guide, "Understanding unique ID prefixes": `AKIA` long-term, `ASIA`
/// temporary. AWS itself issues capitals and digits alone; an STS of others, such as Ceph's, does
/// not.
public record AccessKeyId(String value) {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_]{16,128}");
  private static final Pattern TYPED = Pattern.compile("[A-Z0-9]{16,128}");
  private static final int SHOWN = 4;
  private static final Pattern USUAL = Pattern.compile("AKIA[A-Z0-9]{16}");

  /// Checks the law above.
  ///
  /// @throws IllegalArgumentException if the value breaks it; use [#parseLongTerm(String)] for
  ///   input
  public AccessKeyId {
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException("access key id: " + Printable.of(value));
    }
  }

  /// The id of a long-term key as a person typed it.
  ///
  /// @throws InvalidInputException if it is not 16 to 128 capitals and digits, or is temporary
  public static AccessKeyId parseLongTerm(String text) throws InvalidInputException {
    if (!TYPED.matcher(text).matches()) {
      throw new InvalidInputException(Reason.KEY_ID_MALFORMED, beginningOf(text));
    }
    AccessKeyId id = new AccessKeyId(text);
    if (id.isTemporary()) {
      throw new InvalidInputException(Reason.KEY_ID_TEMPORARY, text);
    }
    return id;
  }

  /// Enough to know it again; all of it might be the secret, pasted in the wrong place.
  private static String beginningOf(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /// Whether STS issued it, so that it is worthless without its session token.
  public boolean isTemporary() {
    return value.startsWith("ASIA");
  }

  /// Whether it looks like every long-term key that AWS issues today: `AKIA` and 16 more.
  public boolean isUsual() {
    return USUAL.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
