package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Against AWS's published Signature Version 4 test suite (2015-08-30, service `service`).
class SigV4SignerTest {

  private static final Instant DATE = Instant.parse("2015-08-30T12:36:00Z");
  private static final String UNRESERVED =
      "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String TOKEN =
      "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmx"
          + "fpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburE"
          + "Dy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPk"
          + "UL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==";

  /// One directory of the suite; `headers` are those beside `Host` and `X-Amz-Date`.
  record Vector(
      String name,
      String method,
      String path,
      Map<String, List<String>> query,
      Map<String, List<String>> headers,
      String body,
      String signature) {

    CanonicalRequest request() {
      Map<String, List<String>> all = new LinkedHashMap<>(headers);
      all.put("Host", List.of("example.amazonaws.com"));
      all.put("X-Amz-Date", List.of(SigV4Signer.date(DATE)));
      return new CanonicalRequest(
          method, path, query, all, CanonicalRequest.hash(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Vector> suite() {
    return Stream.of(
        get("get-vanilla", "/", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
        get(
            "get-unreserved",
            "/" + UNRESERVED,
            "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f"),
        get("get-utf8", "/ሴ", "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85"),
        query(
            "get-vanilla-query-order-key-case",
            Map.of("Param2", List.of("value2"), "Param1", List.of("value1")),
            "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"),
        query(
            "get-vanilla-query-order-value",
            Map.of("Param1", List.of("value2", "value1")),
            "5772eed61e12b33fae39ee5e7012498b51d56abc0abb7c60486157bd471c4694"),
        query(
            "get-vanilla-query-unreserved",
            Map.of(UNRESERVED, List.of(UNRESERVED)),
            "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197"),
        post(
            "post-vanilla",
            Map.of(),
            "",
            "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
        post(
            "post-header-value-case",
            Map.of("My-Header1", List.of("VALUE1")),
            "",
            "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d"),
        post(
            "post-x-www-form-urlencoded",
            Map.of("Content-Type", List.of(FORM)),
            "Param1=value1",
            "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"),
        post(
            "post-sts-header-before",
            Map.of("X-Amz-Security-Token", List.of(TOKEN)),
            "",
            "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead"));
  }

  @ParameterizedTest
  @MethodSource("suite")
  void authorization_whenARequestOfAwssSuite_thenIsTheSuites(Vector vector) {
    SigV4Signer signer = new SigV4Signer("us-east-1", "service");
    CanonicalRequest request = vector.request();
    Secret secret = Secret.ofUnwipeable("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

    assertThat(signer.authorization(request, DATE, "AKIDEXAMPLE", secret))
        .isEqualTo(
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
                + " SignedHeaders="
                + request.signedHeaders()
                + ", Signature="
                + vector.signature());
  }

  private static Vector get(String name, String path, String signature) {
    return new Vector(name, "GET", path, Map.of(), Map.of(), "", signature);
  }

  private static Vector query(String name, Map<String, List<String>> query, String signature) {
    return new Vector(name, "GET", "/", query, Map.of(), "", signature);
  }

  private static Vector post(
      String name, Map<String, List<String>> headers, String body, String signature) {
    return new Vector(name, "POST", "/", Map.of(), headers, body, signature);
  }
}
