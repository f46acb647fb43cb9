package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Credentials;
import app.brevet.model.Expiry;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/// Against the SDK's own signer, with keys that belong to nobody.
class BytesHttpSignerTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  private static final String KEY_ID = "ASIAIOSFODNN7EXAMPLE";
  private static final String TOKEN = "token//with+signs==";
  private static final String FORM = "Action=GetCallerIdentity&Version=2011-06-15";
  private static final ContentStreamProvider BODY = ContentStreamProvider.fromUtf8String(FORM);

  private final BytesHttpSigner ours =
      new BytesHttpSigner(new SigV4Signer("eu-central-1", "sts"), () -> NOW);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://sts.eu-central-1.amazonaws.com/",
        "https://sts.eu-central-1.amazonaws.com",
        "http://127.0.0.1:8080/",
        "http://[::1]:8080/sts/",
        "https://proxy.example.com:8443/a%20path/"
      })
  void sign_whenALongTermKey_thenSignsAsTheSdkDoes(String url) {
    Credentials key = new app.brevet.model.AccessKey(id(), Secret.ofUnwipeable(SECRET));

    assertThat(authorization(key, url))
        .isEqualTo(sdkAuthorization(AwsCredentialsIdentity.create(KEY_ID, SECRET), url));
  }

  @ParameterizedTest
  @CsvSource({"https://sts.eu-central-1.amazonaws.com/", "http://localhost:4566/"})
  void sign_whenASession_thenSignsAsTheSdkDoes(String url) {
    Credentials session =
        new SessionCredentials(
            id(), Secret.ofUnwipeable(SECRET), Secret.ofUnwipeable(TOKEN), new Expiry(NOW));

    assertThat(authorization(session, url))
        .isEqualTo(
            sdkAuthorization(AwsSessionCredentialsIdentity.create(KEY_ID, SECRET, TOKEN), url));
  }

  private String authorization(Credentials credentials, String url) {
    return ours.sign(
            r ->
                r.identity(new CredentialsIdentity(credentials))
                    .request(request(url))
                    .payload(BODY))
        .request()
        .firstMatchingHeader("Authorization")
        .orElseThrow();
  }

  private static String sdkAuthorization(AwsCredentialsIdentity identity, String url) {
    return AwsV4HttpSigner.create()
        .sign(
            r ->
                r.identity(identity)
                    .request(request(url))
                    .payload(BODY)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "sts")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                    .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, Clock.fixed(NOW, ZoneOffset.UTC)))
        .request()
        .firstMatchingHeader("Authorization")
        .orElseThrow();
  }

  private static AccessKeyId id() {
    return new AccessKeyId(KEY_ID);
  }

  private static SdkHttpRequest request(String url) {
    return SdkHttpRequest.builder()
        .uri(URI.create(url))
        .method(SdkHttpMethod.POST)
        .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
        .putHeader("User-Agent", "not signed")
        // The SDK's signer adds this to every request; no service but S3 asks for it.
        .putHeader(
            "x-amz-content-sha256", CanonicalRequest.hash(FORM.getBytes(StandardCharsets.UTF_8)))
        .build();
  }
}
