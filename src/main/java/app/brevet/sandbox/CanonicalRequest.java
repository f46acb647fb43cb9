package app.brevet.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// The canonical form of a request, rebuilt from the request that arrived.
///
/// Source: IAM User Guide, "Create a signed AWS API request", step 1. As for every service but S3,
/// the path is normalised (RFC 3986, section 6) and encoded once more than on the wire.
final class CanonicalRequest {

  private final HttpRequest request;
  private final List<String> signedHeaders;

  CanonicalRequest(HttpRequest request, List<String> signedHeaders) {
    this.request = request;
    this.signedHeaders = signedHeaders;
  }

  /// The six lines and the headers.
  String text() {
    String headers =
        signedHeaders.stream()
            .map(name -> name + ":" + value(name) + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n",
        request.method(),
        path(),
        query(),
        headers,
        String.join(";", signedHeaders),
        hash(request.body()));
  }

  /// The SHA-256 of the text in hexadecimal, for the string to sign.
  String hash() {
    return hash(text());
  }

  /// The SHA-256 of these bytes in hexadecimal.
  static String hash(String bytes) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(bytes.getBytes(StandardCharsets.ISO_8859_1));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private String value(String name) {
    return request.values(name).stream()
        .map(value -> value.strip().replaceAll(" +", " "))
        .collect(Collectors.joining(","));
  }

  private String path() {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : request.path().split("/", -1)) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(PercentEncoding.encode(segment));
      }
    }
    String end = request.path().endsWith("/") && !segments.isEmpty() ? "/" : "";
    return "/" + String.join("/", segments) + end;
  }

  private String query() {
    return PercentEncoding.pairs(request.query()).stream()
        .map(pair -> pair.map(PercentEncoding::recode))
        .sorted()
        .map(pair -> pair.name() + "=" + pair.value())
        .collect(Collectors.joining("&"));
  }
}
