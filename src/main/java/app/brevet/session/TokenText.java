package app.brevet.session;

import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Secret;
import app.brevet.model.TokenKind;
import java.util.Arrays;

/// An assertion or a token as AWS takes it, of what a file, a program or the user gave.
final class TokenText {

  private TokenText() {}

  /// The same without the blanks that do not count. The caller closes both.
  ///
  /// @throws FailureException if it is longer than AWS takes
  static Secret lawful(Secret raw, TokenKind kind) throws FailureException {
    byte[] bytes = raw.copy();
    byte[] kept = withoutBlanks(bytes, kind);
    try {
      if (kept.length > kind.longest()) {
        String most = String.valueOf(kind.longest());
        throw Failures.of(new InvalidInputException(Reason.TOKEN_TOO_LONG, most));
      }
      return Secret.of(kept);
    } finally {
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(kept, (byte) 0);
    }
  }

  /// Base64 means the same without the blanks inside of it (RFC 2045, 6.8), and AWS takes it so.
  private static byte[] withoutBlanks(byte[] bytes, TokenKind kind) {
    int from = 0;
    int to = bytes.length;
    while (from < to && isBlank(bytes[from])) {
      from++;
    }
    while (to > from && isBlank(bytes[to - 1])) {
      to--;
    }
    byte[] kept = new byte[to - from];
    int length = 0;
    for (int at = from; at < to; at++) {
      if (kind == TokenKind.TOKEN || !isBlank(bytes[at])) {
        kept[length++] = bytes[at];
      }
    }
    byte[] all = Arrays.copyOf(kept, length);
    Arrays.fill(kept, (byte) 0);
    return all;
  }

  private static boolean isBlank(byte character) {
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
  }
}
