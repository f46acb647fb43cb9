package app.brevet.aws;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// HMAC-SHA-256 (RFC 2104, FIPS 180-4) that leaves no copy of its key behind.
final class WipedHmac {

  private static final String ALGORITHM = "HmacSHA256";

  private WipedHmac() {}

  /// The 32 bytes of the code; the caller wipes `key`.
  static byte[] of(byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new BorrowedKey(key));
      byte[] code = mac.doFinal(text);
      // The Mac keeps its key, masked, until it gets another one.
      mac.init(new BorrowedKey(new byte[1]));
      return code;
    } catch (NoSuchAlgorithmException | InvalidKeyException never) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, never);
    }
  }

  /// Lends the Mac a copy that it wipes itself; `SecretKeySpec` would keep one of its own.
  private static final class BorrowedKey implements SecretKey {

    private final transient byte[] bytes;

    BorrowedKey(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public String getAlgorithm() {
      return ALGORITHM;
    }

    @Override
    public String getFormat() {
      return "RAW";
    }

    @Override
    public byte[] getEncoded() {
      return Arrays.copyOf(bytes, bytes.length);
    }
  }
}
