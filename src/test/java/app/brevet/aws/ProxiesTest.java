package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  void to_whenTheEnvironmentNamesNone_thenTheSystemIsAskedButForDirectHosts() {
    Proxy socks = new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("gate", 1080));
    Proxies proxies =
        new Proxies(
            Optional.empty(),
            Optional.empty(),
            List.of("corp.example"),
            SystemNetworkTest.naming(socks));

    assertThat(proxies.to(URI.create("https://sts.amazonaws.com")))
        .contains(new ProxyServer("gate", 1080, Proxy.Type.SOCKS));
    assertThat(proxies.to(URI.create("https://in.corp.example"))).isEmpty();
    assertThat(proxies.to(URI.create("http://127.0.0.1:4566"))).isEmpty();
  }

  @Test
  void to_whenTheEnvironmentNamesAProxy_thenTheSystemIsNotAsked() {
    SystemProxies untouched =
        new SystemProxies(
            () -> {
              throw new AssertionError("the system was asked");
            });
    ProxyServer named = new ProxyServer("proxy", 3128, Proxy.Type.HTTP);
    Proxies proxies = new Proxies(Optional.of(named), Optional.empty(), List.of(), untouched);

    assertThat(proxies.to(URI.create("https://sts.amazonaws.com"))).contains(named);
    assertThat(proxies.to(URI.create("http://sts.amazonaws.com"))).isEmpty();
  }

  @Test
  void to_whenTheSystemSaysDirect_thenThereIsNone() {
    Proxies proxies =
        new Proxies(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            SystemNetworkTest.naming(Proxy.NO_PROXY));

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
