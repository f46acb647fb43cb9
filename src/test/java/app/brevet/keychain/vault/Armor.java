package app.brevet.keychain.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The textual form of an age file (age-encryption.org/v1, "ASCII armor"): PEM of RFC 7468, strict.
final class Armor {

  private Armor() {}

  /// The file as text.
  static String around(byte[] file) {
    byte[] lineEnd = "\n".getBytes(StandardCharsets.US_ASCII);
    return "-----BEGIN AGE ENCRYPTED FILE-----\n"
        + Base64.getMimeEncoder(64, lineEnd).encodeToString(file)
        + "\n-----END AGE ENCRYPTED FILE-----\n";
  }
}
