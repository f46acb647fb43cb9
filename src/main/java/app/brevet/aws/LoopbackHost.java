package app.brevet.aws;

import java.util.Locale;
import java.util.regex.Pattern;

/// Hosts that are this machine itself, told by their text alone: no name is looked up.
final class LoopbackHost {

  private static final Pattern IPV4 = Pattern.compile("127(\\.[0-9]{1,3}){3}");

  private LoopbackHost() {}

  /// Whether it is `localhost`, 127.0.0.0/8 (RFC 1122, 3.2.1.3) or `[::1]`.
  static boolean is(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.equals("localhost")
        || lower.equals("[::1]")
        || lower.equals("::1")
        || IPV4.matcher(lower).matches();
  }
}
