package app.brevet.sandbox;

import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature that a key makes under a scope (AWS Signature Version 4).
///
/// Source: IAM User Guide, "Create a signed AWS API request", steps 3 to 5.
final class Signature {

  static final String ALGORITHM = "AWS4-HMAC-SHA256";

  private static final String MAC = "HmacSHA256";
  private static final byte[] PREFIX = "AWS4".getBytes(StandardCharsets.US_ASCII);

  private Signature() {}

  /// The signature in hexadecimal of this canonical request.
  static String of(
      CanonicalRequest request, AmzDate date, CredentialScope scope, Secret secretAccessKey) {
    String stringToSign = String.join("\n", ALGORITHM, date.text(), scope.text(), request.hash());
    byte[] key = signingKey(scope, secretAccessKey);
    try {
      return HexFormat.of().formatHex(hmac(key, stringToSign));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static byte[] signingKey(CredentialScope scope, Secret secretAccessKey) {
    byte[] secret = secretAccessKey.copy();
    byte[] first = Arrays.copyOf(PREFIX, PREFIX.length + secret.length);
    System.arraycopy(secret, 0, first, PREFIX.length, secret.length);
    try {
      byte[] day = hmac(first, scope.day());
      byte[] region = hmac(day, scope.region());
      byte[] service = hmac(region, scope.service());
      return hmac(service, scope.terminator());
    } finally {
      Arrays.fill(secret, (byte) 0);
      Arrays.fill(first, (byte) 0);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + MAC, e);
    }
  }
}
