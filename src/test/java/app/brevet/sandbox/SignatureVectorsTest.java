package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Secret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// AWS's published vectors for Signature Version 4: signed requests, whose signature must come out
/// the same. They are of the suite that AWS's Common Runtime is tested with.
final class SignatureVectorsTest {

  private static final Secret SECRET =
      Secret.ofUnwipeable("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get-header-key-duplicate",
        "get-header-value-trim",
        "get-relative-relative-normalized",
        "get-slash-pointless-dot-normalized",
        "get-slashes-normalized",
        "get-space-normalized",
        "get-utf8",
        "get-vanilla",
        "get-vanilla-empty-query-key",
        "get-vanilla-query-order-encoded",
        "get-vanilla-query-unreserved",
        "get-vanilla-utf8-query",
        "get-vanilla-with-session-token",
        "post-vanilla-query",
        "post-x-www-form-urlencoded",
        "post-x-www-form-urlencoded-parameters"
      })
  void of_whenAPublishedVector_thenItsSignature(String vector) throws Exception {
    HttpRequest request = read(vector);
    assertThat(signatureOf(request)).isEqualTo(AuthorizationHeader.of(request).signature());
  }

  @Test
  void of_whenThePlainestVector_thenTheSignatureInTheGuide() throws Exception {
    assertThat(signatureOf(read("get-vanilla")))
        .isEqualTo("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
  }

  private static String signatureOf(HttpRequest request) throws Refusal {
    AuthorizationHeader header = AuthorizationHeader.of(request);
    return Signature.of(
        new CanonicalRequest(request, header.signedHeaders()),
        AmzDate.parse(request.header("X-Amz-Date").orElseThrow()),
        CredentialScope.parse(header.credential()),
        SECRET);
  }

  private static HttpRequest read(String vector) throws IOException {
    String name = "sigv4/" + vector + ".txt";
    try (InputStream file = SignatureVectorsTest.class.getResourceAsStream(name)) {
      String text =
          new String(
              Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.ISO_8859_1);
      byte[] complete = (text.strip() + "\n\n").getBytes(StandardCharsets.ISO_8859_1);
      byte[] bytes =
          text.startsWith("POST") ? text.getBytes(StandardCharsets.ISO_8859_1) : complete;
      return new HttpRequestReader(new ByteArrayInputStream(bytes), new ByteArrayOutputStream())
          .read();
    }
  }
}
