package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.AwsException.Reason;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A TLS server whose authority nobody knows but a bundle or the computer's own store, behind a
/// proxy that the environment or the computer's own settings name.
class SystemNetworkTest {

  private static final String HOST = "sts.planted.invalid";
  private static final URI ENDPOINT = URI.create("https://" + HOST);

  @TempDir private static Path folder;
  private static TlsAuthority authority;
  private static Path pem;

  private ScriptedServer server;
  private ConnectProxy proxy;

  @BeforeAll
  static void makeAuthority() throws Exception {
    authority = new TlsAuthority(folder, HOST);
    pem = authority.pem(folder.resolve("ca.pem"));
  }

  @BeforeEach
  void setUp() throws Exception {
    server = new ScriptedServer(authority.listen());
    server.answer(200, AwsAnswers.getCallerIdentity());
    proxy = new ConnectProxy(server.port());
  }

  @AfterEach
  void tearDown() throws Exception {
    proxy.close();
    server.close();
  }

  static AwsConnection connection(
      URI endpoint, Optional<Path> bundle, SystemAnchors anchors, Proxies proxies) {
    return new AwsConnection(
        Optional.of(endpoint),
        Optional.empty(),
        false,
        false,
        bundle,
        anchors,
        proxies,
        HostLookup.OF_THIS_MACHINE,
        StsFixture.shortTimeouts());
  }

  private Proxies ofEnvironment() throws Exception {
    return Proxies.of(Map.of("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port()));
  }

  private static SystemAnchors store(Path bundle) {
    return new SystemAnchors(List.of("no-such-store"), List.of(folder.resolve("none"), bundle));
  }

  static void call(AwsConnection connection) throws AwsException {
    try (SdkSts sts =
        new SdkSts(connection, () -> StsFixture.NOW, new Skew(() -> StsFixture.NOW))) {
      sts.getCallerIdentity(StsFixture.key(), StsFixture.TARGET);
    }
  }

  private static AwsException failureOf(AwsConnection connection) {
    return catchThrowableOfType(AwsException.class, () -> call(connection));
  }

  @Test
  void anyCall_whenNobodyKnowsTheAuthority_thenItIsNotSentAndTheReasonIsTold() throws Exception {
    AwsException lost =
        failureOf(connection(ENDPOINT, Optional.empty(), SystemAnchors.NONE, ofEnvironment()));

    assertThat(lost.reason()).isEqualTo(Reason.NOT_SENT);
    assertThat(lost).hasMessageContaining("unable to find valid certification path");
    assertThat(server.received()).isEmpty();
  }

  @Test
  void anyCall_whenTheBundleHoldsTheAuthority_thenItGoesThroughTheProxysTunnel() throws Exception {
    call(connection(ENDPOINT, Optional.of(pem), SystemAnchors.NONE, ofEnvironment()));

    assertThat(proxy.asked()).containsExactly("CONNECT " + HOST + ":443 HTTP/1.1");
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void anyCall_whenTheComputersStoreHoldsTheAuthority_thenItIsTrusted() throws Exception {
    call(connection(ENDPOINT, Optional.empty(), store(pem), ofEnvironment()));

    assertThat(server.received()).hasSize(1);
  }

  @Test
  void anyCall_whenTheBundleIsOfAnother_thenTheComputersStoreCountsAllTheSame() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    Path another = new TlsAuthority(other, HOST).pem(folder.resolve("another.pem"));

    call(connection(ENDPOINT, Optional.of(another), store(pem), ofEnvironment()));

    assertThat(server.received()).hasSize(1);
  }

  @Test
  void anyCall_whenTheCertificateIsAnotherHosts_thenNoAuthorityHelps() throws Exception {
    AwsException lost =
        failureOf(
            connection(
                URI.create("https://sts.other.invalid"),
                Optional.of(pem),
                store(pem),
                ofEnvironment()));

    assertThat(lost.reason()).isEqualTo(Reason.NOT_SENT);
    assertThat(server.received()).isEmpty();
  }

  @Test
  void anyCall_whenTheStoreCannotBeRead_thenTheServerIsNotTrusted() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nx");

    AwsException lost =
        failureOf(connection(ENDPOINT, Optional.empty(), store(broken), ofEnvironment()));

    assertThat(lost.reason()).isEqualTo(Reason.NOT_SENT);
  }

  @Test
  void anyCall_whenOnlyTheSystemNamesAProxy_thenItGoesThroughThat() throws Exception {
    Proxies ofSystem =
        new Proxies(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            naming(
                new Proxy(
                    Proxy.Type.HTTP,
                    InetSocketAddress.createUnresolved("127.0.0.1", proxy.port()))));

    call(connection(ENDPOINT, Optional.of(pem), SystemAnchors.NONE, ofSystem));

    assertThat(proxy.asked()).containsExactly("CONNECT " + HOST + ":443 HTTP/1.1");
  }

  @Test
  void read_whenOfThisMachine_thenADebianHasItsAuthorities() {
    Path debians = Path.of("/etc/ssl/certs/ca-certificates.crt");

    assertThat(SystemAnchors.OF_THIS_MACHINE.read().isEmpty())
        .isEqualTo(!Files.isReadable(debians) && !isWindowsOrMac());
  }

  private static boolean isWindowsOrMac() {
    return System.getProperty("os.name").matches("(?i)(windows|mac).*");
  }

  /// The settings of a computer that name one proxy for all hosts.
  static SystemProxies naming(Proxy proxy) {
    return new SystemProxies(
        () ->
            Optional.of(
                new ProxySelector() {
                  @Override
                  public List<Proxy> select(URI uri) {
                    return List.of(proxy);
                  }

                  @Override
                  public void connectFailed(URI uri, SocketAddress at, IOException failure) {}
                }));
  }
}
