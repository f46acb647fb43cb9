package app.brevet.awsfile;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A cut SHA-256 of texts, for names of files: nobody gains by making two alike.
final class ShortDigest {

  /// How many signs it has.
  static final int LENGTH = 16;

  private final MessageDigest sha256;

  /// That of nothing yet.
  ShortDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Takes this in, after what came before.
  ShortDigest add(String text, Charset charset) {
    sha256.update(text.getBytes(charset));
    return this;
  }

  /// Takes in the first of these bytes, so many.
  ShortDigest add(byte[] bytes, int length) {
    sha256.update(bytes, 0, length);
    return this;
  }

  /// The digest of all of it, in hexadecimal signs; the next begins anew.
  String hex() {
    return HexFormat.of().formatHex(sha256.digest(), 0, LENGTH / 2);
  }
}
