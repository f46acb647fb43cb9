package app.brevet.awsfile;

import java.util.Random;
import java.util.stream.Stream;

/// Random shared AWS files made of lines that their readers take differently, among others that all
/// take alike.
final class RandomOddFiles {

  private static final String[] ENDS = {"\n", "\n", "\n", "\r\n", "\r"};
  private static final String[] HEADERS = {
    "[default]",
    "[a]",
    "[b]",
    "  [b]",
    "[ a ]",
    "[a] # c",
    "[b]\t;see [1]",
    "[profile a]",
    "[profile  a]",
    "[profile\tb] # [2]",
    "[ profile b ]",
    "[profile default]",
    "[sso-session s]",
    "[services  s]",
    "[DEFAULT]",
    "[two words]",
    "[b\u00c3\u00bcro]",
    "[plugins]",
  };
  private static final String[] LINES = {
    "# comment",
    "  # indented",
    "\t;indented = x",
    "",
    "  ",
    "region = eu-west-1",
    "region=x # y",
    "REGION = z",
    "  Region = z ; c",
    "output = a#b;c",
    "aws_access_key_id = AKIAIOSFODNN7EXAMPLE",
    "aws_secret_access_key = x",
    "  aws_secret_access_key = y #z",
    "Mine = 1",
    "mine = 2",
    "s3 =",
    "  max = 20",
    "  max = 30 # c",
    "\tcontinued",
    "aws_session_token =",
    "role_arn : x",
    "two words = 3",
    "credential_process = '/a b' c # d",
  };

  /// Sections and lines that few tools write, and of which each reader makes something of its own.
  private static final String[] ODDER_HEADERS = {
    "[\"x\"]",
    "[profile \"b\"]",
    "[two words] # old [x]",
    "\t[profile DEFAULT]",
    " [ DEFAULT ]",
    "[DEFAULT] # [1]",
    "[b] # [x]",
    "[a",
    "[a] x",
  };

  private static final String[] ODDER_LINES = {
    "aws_access_key_id = B",
    "AWS_ACCESS_KEY_ID = B",
    "AWS_SECRET_ACCESS_KEY = z",
    "aws_secret_access_key = z",
    "credential_process = /opt/t --color \" #fff\" --x",
    "Credential_Process = '/a b' c # d",
    "  x = y ; z",
    "\tcont",
    "junk",
    "\f",
    " \u000b",
    "\u0001",
    "name = \u00c3\u00bc",
  };

  private final Random random;
  private final String[] headers;
  private final String[] lines;

  RandomOddFiles(long seed) {
    this(seed, HEADERS, LINES);
  }

  private RandomOddFiles(long seed, String[] headers, String[] lines) {
    this.random = new Random(seed);
    this.headers = headers;
    this.lines = lines;
  }

  /// Files that hold odder lines as well.
  static RandomOddFiles odder(long seed) {
    return new RandomOddFiles(seed, joined(HEADERS, ODDER_HEADERS), joined(LINES, ODDER_LINES));
  }

  private static String[] joined(String[] some, String[] others) {
    return Stream.concat(Stream.of(some), Stream.of(others)).toArray(String[]::new);
  }

  /// The next one. Most begin with a section.
  byte[] next() {
    StringBuilder text = new StringBuilder(random.nextInt(10) == 0 ? "\u00ef\u00bb\u00bf" : "");
    String end = ENDS[random.nextInt(ENDS.length)];
    boolean begins = random.nextInt(20) > 0;
    for (int i = random.nextInt(12); i >= 0; i--) {
      boolean header = (begins && text.length() < 4) || random.nextInt(4) == 0;
      String[] from = header ? headers : lines;
      text.append(from[random.nextInt(from.length)]).append(end);
    }
    boolean cut = random.nextInt(4) == 0;
    return Readings.bytes(cut ? text.substring(0, text.length() - 1) : text.toString());
  }
}
