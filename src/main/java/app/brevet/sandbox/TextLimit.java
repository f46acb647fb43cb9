package app.brevet.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The law of one text parameter: its length in characters and its form. Patterns are Java's, which
/// AWS's models are written in.
///
/// Source: the API model of STS 2011-06-15 and of IAM 2010-05-08.
record TextLimit(int min, int max, Pattern pattern) {

  private static final String ANY_TEXT =
      "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD"
          + "\\x{10000}-\\x{10FFFF}]+";
  private static final String NAME = "[\\w+=,.@-]*";
  private static final String ANYTHING = "(?s).*";

  static final TextLimit ARN = of(20, 2048, ANY_TEXT);
  static final TextLimit ROLE_SESSION_NAME = of(2, 64, NAME);
  static final TextLimit SOURCE_IDENTITY = of(2, 64, NAME);
  static final TextLimit POLICY =
      of(1, Integer.MAX_VALUE, "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+");
  static final TextLimit SHORT_POLICY = of(1, 2048, "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+");
  static final TextLimit TAG_KEY = of(1, 128, "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+");
  static final TextLimit TAG_VALUE = of(0, 256, "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");
  static final TextLimit EXTERNAL_ID = of(2, 1224, "[\\w+=,.@:\\/-]*");
  static final TextLimit SERIAL_NUMBER = of(9, 256, "[\\w+=/:,.@-]*");
  static final TextLimit TOKEN_CODE = of(6, 6, "[\\d]*");
  static final TextLimit CONTEXT_ASSERTION = of(4, 2048, ANYTHING);
  static final TextLimit USER_NAME = of(1, 128, "[\\w+=,.@-]+");
  static final TextLimit ACCESS_KEY_ID = of(16, 128, "[\\w]+");
  static final TextLimit ANY_ACCESS_KEY_ID = of(16, 128, "[\\w]*");
  static final TextLimit FEDERATED_USER_NAME = of(2, 32, NAME);
  static final TextLimit ENCODED_MESSAGE = of(1, 10_240, ANYTHING);
  static final TextLimit TARGET_PRINCIPAL = of(12, 2048, ANYTHING);
  static final TextLimit AUDIENCE = of(1, 1000, ANYTHING);
  static final TextLimit SIGNING_ALGORITHM = of(5, 5, ANYTHING);
  static final TextLimit TRADE_IN_TOKEN = of(0, Integer.MAX_VALUE, ANYTHING);
  static final TextLimit PATH = of(1, 512, "(\\u002F)|(\\u002F[\\u0021-\\u007F]+\\u002F)");
  static final TextLimit DEVICE_NAME = of(1, Integer.MAX_VALUE, "[\\w+=,.@-]+");
  static final TextLimit DEVICE_SERIAL = of(9, 256, "[\\w+=/:,.@-]+");
  static final TextLimit AUTHENTICATION_CODE = of(6, 6, "[\\d]+");
  static final TextLimit MARKER = of(1, Integer.MAX_VALUE, "[\\u0020-\\u00FF]+");

  private static TextLimit of(int min, int max, String pattern) {
    return new TextLimit(min, max, Pattern.compile(pattern));
  }

  /// Any text of so many characters.
  static TextLimit anyText(int min, int max) {
    return of(min, max, "(?s).*");
  }

  /// What is wrong with this value, in AWS's words; empty if nothing is.
  List<String> violations(String value) {
    List<String> wrong = new ArrayList<>();
    int length = value.codePointCount(0, value.length());
    if (!pattern.matcher(value).matches()) {
      wrong.add("Member must satisfy regular expression pattern: " + asAwsWritesIt());
    }
    if (length < min) {
      wrong.add("Member must have length greater than or equal to " + min);
    }
    if (length > max) {
      wrong.add("Member must have length less than or equal to " + max);
    }
    return wrong;
  }

  private String asAwsWritesIt() {
    return pattern.pattern().replaceAll("\\\\x\\{([0-9A-F]+)}", "\\\\u$1");
  }
}
