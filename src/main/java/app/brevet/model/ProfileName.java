package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.util.regex.Pattern;

/// The name of a profile, in Brevet and as a section of the shared AWS files.
///
/// Only names that every reader of these files takes alike are allowed: at most 128 letters and
/// digits of ASCII and the marks `_.@+%:/-`, and not `DEFAULT` in capitals, which Python's readers
/// spread over all profiles. Source: AWS SDKs and Tools Reference, "Shared config and credentials
/// files", and the behaviour of the AWS CLI, boto3 and the SDKs for Java and JavaScript.
public record ProfileName(String value) implements Comparable<ProfileName> {

  private static final int LONGEST = 128;
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_.@+%:/-]+");

  /// Checks the law above.
  ///
  /// @throws IllegalArgumentException if the value breaks it; use [#parse(String)] for input
  public ProfileName {
    if (!ALLOWED.matcher(value).matches() || value.length() > LONGEST || value.equals("DEFAULT")) {
      throw new IllegalArgumentException("profile name: " + Printable.of(value));
    }
  }

  /// The name a person typed.
  ///
  /// @throws InvalidInputException if it is empty, too long, reserved, or has other characters
  public static ProfileName parse(String text) throws InvalidInputException {
    if (text.isEmpty()) {
      throw new InvalidInputException(Reason.PROFILE_NAME_EMPTY, text);
    }
    if (text.length() > LONGEST) {
      throw new InvalidInputException(Reason.PROFILE_NAME_TOO_LONG, text);
    }
    if (!ALLOWED.matcher(text).matches()) {
      throw new InvalidInputException(Reason.PROFILE_NAME_CHARACTERS, text);
    }
    if (text.equals("DEFAULT")) {
      throw new InvalidInputException(Reason.PROFILE_NAME_RESERVED, text);
    }
    return new ProfileName(text);
  }

  @Override
  public int compareTo(ProfileName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
