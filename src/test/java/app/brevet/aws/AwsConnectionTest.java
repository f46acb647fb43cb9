package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.model.InvalidInputException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsConnectionTest {

  private static final URI STS = URI.create("https://sts.us-east-1.amazonaws.com");

  @Test
  void of_whenTheEnvironmentIsEmpty_thenIsTheUsual() throws Exception {
    assertThat(AwsConnection.of(Map.of("AWS_ENDPOINT_URL", " ", "HTTPS_PROXY", "")))
        .isEqualTo(AwsConnection.USUAL);
  }

  @Test
  void of_whenOneServiceHasAnEndpoint_thenItGoesBeforeTheCommonOne() throws Exception {
    AwsConnection connection =
        AwsConnection.of(
            Map.of(
                "AWS_ENDPOINT_URL", "https://all.example.com",
                "AWS_ENDPOINT_URL_STS", "https://sts.example.com/path"));

    assertThat(connection.stsEndpoint()).contains(URI.create("https://sts.example.com/path"));
    assertThat(connection.iamEndpoint()).contains(URI.create("https://all.example.com"));
  }

  @Test
  void of_whenFipsDualStackAndABundleAreAskedFor_thenHasThem() throws Exception {
    AwsConnection connection =
        AwsConnection.of(
            Map.of(
                "AWS_USE_FIPS_ENDPOINT", "True",
                "AWS_USE_DUALSTACK_ENDPOINT", "true",
                "AWS_CA_BUNDLE", "/ca.pem"));

    assertThat(connection.fips()).isTrue();
    assertThat(connection.dualStack()).isTrue();
    assertThat(connection.caBundle()).contains(Path.of("/ca.pem"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:4566",
        "http://127.0.0.1:1",
        "http://127.9.9.9",
        "http://[::1]:9/"
      })
  void of_whenPlainHttpStaysOnThisMachine_thenIsAllowed(String url) throws Exception {
    assertThat(AwsConnection.of(Map.of("AWS_ENDPOINT_URL", url)).stsEndpoint())
        .contains(URI.create(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://sts.amazonaws.com",
        "http://127.0.0.1.example.com",
        "sts.amazonaws.com",
        "https://",
        "https://user:pw@example.com",
        "https://user:pw@my_host",
        "https://user:pw@exa mple.com",
        "https://example.com/?a=b",
        "https://example.com/#a",
        "ftp://localhost",
        "https://exa mple.com"
      })
  void of_whenAnEndpointIsUnlawful_thenIsRefused(String url) {
    assertThatThrownBy(() -> AwsConnection.of(Map.of("AWS_ENDPOINT_URL_IAM", url)))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(InvalidInputException.Reason.ENDPOINT_MALFORMED);
              assertThat(e.value()).isEqualTo("AWS_ENDPOINT_URL_IAM");
            })
        .hasMessageNotContaining("pw");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://u:pw@proxy:1", "socks5://pw", "http://u:pw@", "http://u:pw@ho st"})
  void of_whenAProxyIsUnlawful_thenWhatItWasToLeadIsRefusedWithoutItsPassword(String url)
      throws Exception {
    AwsConnection connection = AwsConnection.of(Map.of("HTTPS_PROXY", url));

    assertThatThrownBy(() -> OneShotConnection.of(connection, STS))
        .isInstanceOfSatisfying(
            AwsException.class, e -> assertThat(e.reason()).isEqualTo(AwsException.Reason.NOT_SENT))
        .hasMessageContaining("HTTPS_PROXY")
        .hasMessageNotContaining("pw");
  }

  @Test
  void of_whenAProxyIsUnlawful_thenWhatItWasNotToLeadIsReached() throws Exception {
    Map<String, String> past =
        Map.of("HTTPS_PROXY", "socks5://proxy:1", "NO_PROXY", "amazonaws.com");
    assertThat(OneShotConnection.of(AwsConnection.of(past), STS)).isNotNull();

    AwsConnection other = AwsConnection.of(Map.of("HTTP_PROXY", "socks5://proxy:1"));
    assertThat(OneShotConnection.of(other, STS)).isNotNull();

    AwsConnection here = AwsConnection.of(Map.of("HTTPS_PROXY", "socks5://proxy:1"));
    assertThat(OneShotConnection.of(here, URI.create("http://127.0.0.1:4566"))).isNotNull();
  }
}
