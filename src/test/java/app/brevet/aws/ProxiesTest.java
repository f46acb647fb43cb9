package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

  @ParameterizedTest
  @CsvSource({
    "https://sts.amazonaws.com, true",
    "https://in.corp.example, false",
    "https://corp.example, false",
    "https://notcorp.example, true",
    "https://a.sub.example, false",
    "https://sub.example, true",
    "https://127.0.0.1:8443, false",
    "https://LOCALHOST, false"
  })
  void to_whenNoProxyNamesHosts_thenLeadsPastThoseOnly(String endpoint, boolean proxied)
      throws Exception {
    Proxies proxies =
        Proxies.of(
            Map.of(
                "HTTPS_PROXY", "http://proxy.example:3128",
                "NO_PROXY", "Corp.Example, .sub.example"));

    assertThat(proxies.to(URI.create(endpoint)).isPresent()).isEqualTo(proxied);
  }

  @Test
  void to_whenNoProxyIsAStar_thenThereIsNone() throws Exception {
    Proxies proxies = Proxies.of(Map.of("HTTPS_PROXY", "proxy:3128", "NO_PROXY", "*"));

    assertThat(proxies.to(URI.create("https://sts.amazonaws.com"))).isEmpty();
  }

  @Test
  void of_whenBothCasesAreSet_thenTheLowerComesFirst() throws Exception {
    Proxies proxies = Proxies.of(Map.of("HTTPS_PROXY", "upper:1", "https_proxy", "lower:2"));

    ProxyServer proxy = proxies.to(URI.create("https://sts.amazonaws.com")).orElseThrow();
    assertThat(proxy.host()).isEqualTo("lower");
    assertThat(proxy.port()).isEqualTo(2);
  }

  @Test
  void toString_whenAProxyHasAPassword_thenDoesNotShowIt() throws Exception {
    Proxies proxies = Proxies.of(Map.of("HTTPS_PROXY", "http://user:pw@proxy:3128"));

    assertThat(proxies.toString()).contains("proxy").doesNotContain("pw").doesNotContain("dXNlc");
  }
}
