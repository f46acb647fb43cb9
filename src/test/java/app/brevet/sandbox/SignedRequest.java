package app.brevet.sandbox;

import app.brevet.model.Credentials;
import app.brevet.model.SessionCredentials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A request as an SDK signs it, of which a test can change any part before or after signing.
final class SignedRequest {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Credentials credentials;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String body;
  private String region = "us-east-1";
  private String service;
  private String day;
  private String terminator = "aws4_request";

  SignedRequest(Credentials credentials, Instant at, Map<String, String> parameters) {
    this.credentials = credentials;
    this.service = "2010-05-08".equals(parameters.get("Version")) ? "iam" : "sts";
    this.day = DATE.format(at).substring(0, 8);
    this.body = form(parameters);
    headers.put("host", "127.0.0.1:4000");
    headers.put("content-type", "application/x-www-form-urlencoded; charset=utf-8");
    headers.put("x-amz-date", DATE.format(at));
    if (credentials instanceof SessionCredentials session) {
      headers.put("x-amz-security-token", session.sessionToken().reveal());
    }
  }

  SignedRequest region(String value) {
    region = value;
    return this;
  }

  SignedRequest service(String value) {
    service = value;
    return this;
  }

  SignedRequest day(String value) {
    day = value;
    return this;
  }

  SignedRequest terminator(String value) {
    terminator = value;
    return this;
  }

  SignedRequest header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  SignedRequest withoutHeader(String name) {
    headers.remove(name);
    return this;
  }

  /// Signs all headers.
  HttpRequest sign() throws Refusal {
    headers.remove("authorization");
    return sign(List.copyOf(headers.keySet()));
  }

  /// Signs these headers only.
  HttpRequest sign(List<String> names) throws Refusal {
    List<String> signed = names.stream().sorted().toList();
    CredentialScope scope =
        new CredentialScope(credentials.accessKeyId().value(), day, region, service, terminator);
    String signature =
        Signature.of(
            new CanonicalRequest(request(), signed),
            AmzDate.parse(headers.getOrDefault("x-amz-date", "20261122T120000Z")),
            scope,
            credentials.secretAccessKey());
    headers.put(
        "authorization",
        "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s"
            .formatted(scope.accessKeyId(), scope.text(), String.join(";", signed), signature));
    return request();
  }

  /// The request with another body than was signed.
  HttpRequest withBody(String other) {
    body = other;
    return request();
  }

  /// The request as it stands.
  HttpRequest request() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    headers.forEach((name, value) -> lists.put(name, new ArrayList<>(List.of(value))));
    return new HttpRequest("POST", "/", lists, body);
  }

  static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(
            entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
