package app.brevet.aws;

import app.brevet.model.Credentials;
import app.brevet.model.SessionCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignRequest;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignedRequest;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/// Signs the SDK's requests with [SigV4Signer], at the instant of Brevet's own clock: the SDK's
/// correction of the clock is not looked at.
///
/// Signed are `Host`, `Content-Type` and all `X-Amz-…` headers; the rest may be changed on the way.
record BytesHttpSigner(SigV4Signer sigV4, InstantSource clock)
    implements HttpSigner<CredentialsIdentity> {

  @Override
  public SignedRequest sign(SignRequest<? extends CredentialsIdentity> unsigned) {
    Credentials credentials = unsigned.identity().credentials();
    Instant now = clock.instant();
    SdkHttpRequest.Builder request = unsigned.request().toBuilder();
    request.putHeader("Host", host(unsigned.request()));
    request.putHeader("X-Amz-Date", SigV4Signer.date(now));
    if (credentials instanceof SessionCredentials session) {
      request.putHeader("X-Amz-Security-Token", session.sessionToken().reveal());
    }
    CanonicalRequest canonical =
        new CanonicalRequest(
            request.method().name(),
            unsigned.request().encodedPath(),
            request.rawQueryParameters(),
            signedHeaders(request.headers()),
            CanonicalRequest.hash(body(unsigned)));
    request.putHeader(
        "Authorization",
        sigV4.authorization(
            canonical, now, credentials.accessKeyId().value(), credentials.secretAccessKey()));
    SignedRequest.Builder signed = SignedRequest.builder().request(request.build());
    unsigned.payload().ifPresent(signed::payload);
    return signed.build();
  }

  @Override
  public CompletableFuture<AsyncSignedRequest> signAsync(
      AsyncSignRequest<? extends CredentialsIdentity> unsigned) {
    throw new UnsupportedOperationException("only blocking clients are used");
  }

  private static String host(SdkHttpRequest request) {
    boolean usual = request.port() == ("https".equals(request.protocol()) ? 443 : 80);
    return usual ? request.host() : request.host() + ":" + request.port();
  }

  private static Map<String, List<String>> signedHeaders(Map<String, List<String>> headers) {
    Map<String, List<String>> signed = new TreeMap<>();
    headers.forEach(
        (name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (lower.equals("host") || lower.equals("content-type") || lower.startsWith("x-amz-")) {
            signed.put(lower, values);
          }
        });
    return signed;
  }

  private static byte[] body(SignRequest<? extends CredentialsIdentity> request) {
    if (request.payload().isEmpty()) {
      return new byte[0];
    }
    ContentStreamProvider payload = request.payload().get();
    try (InputStream stream = payload.newStream()) {
      return stream.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
