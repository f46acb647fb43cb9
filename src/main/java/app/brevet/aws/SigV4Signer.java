package app.brevet.aws;

import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;

/// AWS Signature Version 4 on bytes: the secret is never a string, and every key that is made of it
/// is wiped.
///
/// Source: IAM User Guide, "Create a signed AWS API request", steps 2 to 5.
///
/// @param region the region in the scope, which AWS compares with the endpoint's
/// @param service the service's signing name, such as `sts`
record SigV4Signer(String region, String service) {

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String TERMINATOR = "aws4_request";
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /// The instant as the `X-Amz-Date` header has it.
  static String date(Instant instant) {
    return BASIC.format(instant);
  }

  /// The `Authorization` header for a request whose `X-Amz-Date` is `date(instant)`.
  String authorization(
      CanonicalRequest request, Instant instant, String accessKeyId, Secret secret) {
    String date = date(instant);
    String day = date.substring(0, 8);
    String scope = String.join("/", day, region, service, TERMINATOR);
    return ALGORITHM
        + " Credential="
        + accessKeyId
        + "/"
        + scope
        + ", SignedHeaders="
        + request.signedHeaders()
        + ", Signature="
        + signature(stringToSign(request, date, scope), day, secret);
  }

  private static String stringToSign(CanonicalRequest request, String date, String scope) {
    return String.join("\n", ALGORITHM, date, scope, CanonicalRequest.hash(bytes(request.text())));
  }

  private String signature(String stringToSign, String day, Secret secret) {
    byte[] key = signingKey(day, secret);
    try {
      return HexFormat.of().formatHex(WipedHmac.of(key, bytes(stringToSign)));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private byte[] signingKey(String day, Secret secret) {
    byte[] key = secret.use(SigV4Signer::prefixed);
    for (String part : new String[] {day, region, service, TERMINATOR}) {
      byte[] next = WipedHmac.of(key, bytes(part));
      Arrays.fill(key, (byte) 0);
      key = next;
    }
    return key;
  }

  private static byte[] prefixed(byte[] secret) {
    byte[] prefix = bytes("AWS4");
    byte[] key = Arrays.copyOf(prefix, prefix.length + secret.length);
    System.arraycopy(secret, 0, key, prefix.length, secret.length);
    return key;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
