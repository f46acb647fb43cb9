package app.brevet.sandbox;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Secret;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/// Fresh ids and secrets in the forms that AWS gives them.
///
/// Source: IAM User Guide, "Understanding unique ID prefixes".
final class RandomIds {

  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int TAIL = 16;
  private static final int SECRET_BYTES = 30;
  private static final int TOKEN_BYTES = 264;
  private static final int SEED_BYTES = 40;
  private static final int MESSAGE_BYTES = 450;

  private final SecureRandom random = new SecureRandom();

  AccessKeyId longTermKeyId() {
    return new AccessKeyId("AKIA" + base32(TAIL));
  }

  AccessKeyId temporaryKeyId() {
    return new AccessKeyId("ASIA" + base32(TAIL));
  }

  String userId() {
    return "AIDA" + base32(TAIL + 1);
  }

  String roleId() {
    return "AROA" + base32(TAIL + 1);
  }

  /// Twelve digits, the first of them no zero.
  String accountId() {
    return String.valueOf(random.nextLong(100_000_000_000L, 1_000_000_000_000L));
  }

  String requestId() {
    return UUID.randomUUID().toString();
  }

  /// Forty characters, as a secret access key has.
  Secret secretAccessKey() {
    return base64(SECRET_BYTES);
  }

  /// An opaque string, as long as AWS's tokens usually are.
  Secret sessionToken() {
    return base64(TOKEN_BYTES);
  }

  /// An opaque string of letters, digits, `-` and `_`, as AWS encodes the reasons of a denial.
  String authorizationMessage() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(MESSAGE_BYTES));
  }

  Secret totpSeed() {
    byte[] seed = bytes(SEED_BYTES);
    try {
      return Secret.of(seed);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  /// Base32 (RFC 4648, section 6) of bytes whose bits are a multiple of five, as those of a seed.
  static byte[] base32(byte[] bytes) {
    byte[] text = new byte[bytes.length * Byte.SIZE / 5];
    for (int at = 0; at < text.length; at++) {
      int value = 0;
      for (int bit = at * 5; bit < at * 5 + 5; bit++) {
        value = (value << 1) | ((bytes[bit / Byte.SIZE] >> (7 - bit % Byte.SIZE)) & 1);
      }
      text[at] = (byte) BASE_32.charAt(value);
    }
    return text;
  }

  private Secret base64(int length) {
    byte[] raw = bytes(length);
    byte[] text = Base64.getEncoder().encode(raw);
    try {
      return Secret.of(text);
    } finally {
      Arrays.fill(raw, (byte) 0);
      Arrays.fill(text, (byte) 0);
    }
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private String base32(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(BASE_32.charAt(random.nextInt(BASE_32.length())));
    }
    return text.toString();
  }
}
