package app.brevet.awsfile;

import java.util.Random;

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

  private final Random random;

  RandomOddFiles(long seed) {
    this.random = new Random(seed);
  }

  /// The next one. Most begin with a section.
  byte[] next() {
    StringBuilder text = new StringBuilder(random.nextInt(10) == 0 ? "\u00ef\u00bb\u00bf" : "");
    String end = ENDS[random.nextInt(ENDS.length)];
    boolean begins = random.nextInt(20) > 0;
    for (int i = random.nextInt(12); i >= 0; i--) {
      boolean header = (begins && text.length() < 4) || random.nextInt(4) == 0;
      String[] from = header ? HEADERS : LINES;
      text.append(from[random.nextInt(from.length)]).append(end);
    }
    boolean cut = random.nextInt(4) == 0;
    return Readings.bytes(cut ? text.substring(0, text.length() - 1) : text.toString());
  }
}
