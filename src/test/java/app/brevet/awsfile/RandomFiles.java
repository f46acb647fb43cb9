package app.brevet.awsfile;

import java.util.Random;

/// Random shared AWS files, made of what such files are made of, so that most of them mean
/// something.
final class RandomFiles {

  private static final String[] ENDS = {"\n", "\n", "\r\n", "\r"};
  private static final String[] LINES = {
    "[default]",
    "[a]",
    "[a] # c",
    "[ b ]",
    "[\tb\t];x",
    "[a b]",
    "[profile c]",
    "[profile default]",
    "[sso-session s]",
    "[services v]",
    "[open",
    "[c]]",
    "# comment",
    ";comment = x",
    "",
    " ",
    "\t",
    "region = eu-west-1",
    "region=x # y",
    "region = a#b;c",
    "aws_access_key_id = AKIAIOSFODNN7EXAMPLE",
    "aws_session_token =",
    "s3 =",
    "  max = 20",
    "\tcontinued",
    "   indented = 1",
    "two words = 3",
    "junk",
    "= nameless",
    "a==b=",
    "\u00e4 = \u00ff\u0000",
    "name = \u00c3\u00bc",
  };

  private final Random random;

  RandomFiles(long seed) {
    this.random = new Random(seed);
  }

  /// Any bytes at all, rich in those that matter.
  byte[] anyBytes() {
    byte[] bytes = new byte[random.nextInt(40)];
    random.nextBytes(bytes);
    for (int i = 0; i < bytes.length; i++) {
      if (random.nextBoolean()) {
        bytes[i] = (byte) "\n\r[]= \t#;a\u00ef\u00bb\u00bf".charAt(random.nextInt(13));
      }
    }
    return bytes;
  }

  /// Lines of the kinds above, with any line ends, now and then without the last.
  byte[] lines() {
    StringBuilder text = new StringBuilder(random.nextInt(20) == 0 ? "\u00ef\u00bb\u00bf" : "");
    String usual = ENDS[random.nextInt(ENDS.length)];
    for (int lines = random.nextInt(12); lines > 0; lines--) {
      boolean odd = random.nextInt(10) == 0;
      text.append(LINES[random.nextInt(LINES.length)])
          .append(odd ? ENDS[random.nextInt(ENDS.length)] : usual);
    }
    boolean cut = random.nextInt(4) == 0 && !text.isEmpty();
    return Readings.bytes(cut ? text.substring(0, text.length() - 1) : text.toString());
  }
}
