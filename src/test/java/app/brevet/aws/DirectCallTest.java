package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A call over TLS that no proxy is to lead, in a process of its own: the runtime reads only once
/// in a process whether the computer's proxies count.
class DirectCallTest {

  private static final String HOST = "localhost";

  @TempDir private static Path folder;
  private static TlsAuthority authority;
  private static Path pem;

  private ScriptedServer server;

  @BeforeAll
  static void makeAuthority() throws Exception {
    authority = new TlsAuthority(folder, HOST);
    pem = authority.pem(folder.resolve("ca.pem"));
  }

  @BeforeEach
  void setUp() throws Exception {
    server = new ScriptedServer(authority.listen());
    server.answer(200, AwsAnswers.getCallerIdentity());
  }

  @AfterEach
  void tearDown() throws Exception {
    server.close();
  }

  private void call(String... options) throws Exception {
    List<String> command =
        ChildJvm.command(
            DirectCallProbe.class, "https://" + HOST + ":" + server.port(), pem.toString());
    command.addAll(1, List.of(options));
    try (ChildJvm child = ChildJvm.start(command)) {
      assertThat(child.endsWithin(TimeUnit.MINUTES.toNanos(2))).isTrue();
    }
  }

  @Test
  void anyCall_whenNoProxyIsToLeadIt_thenThoseOfTheComputerAreNotAskedFor() throws Exception {
    Path log = folder.resolve("classes");

    call("-Xlog:class+load:file=" + log);

    assertThat(server.received()).hasSize(1);
    assertThat(Files.readString(log))
        .contains(OneShotConnection.class.getName())
        .doesNotContain("sun.net.spi.DefaultProxySelector");
  }

  @Test
  void anyCall_whenTheComputerNamesAProxyForSockets_thenADirectCallGoesPastIt() throws Exception {
    call("-DsocksProxyHost=127.0.0.1", "-DsocksProxyPort=1", "-DsocksNonProxyHosts=");

    assertThat(server.received()).hasSize(1);
  }
}
