package app.brevet.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate authority that nobody knows, made by `keytool`, and the certificate that it gave
/// to one host.
final class TlsAuthority {

  private static final String PASSWORD = "changeit";

  private final Path keyStore;

  /// Makes both in this folder.
  TlsAuthority(Path folder, String host) throws Exception {
    keyStore = folder.resolve("authority.p12");
    keytool("-alias", "ca", "-dname", "CN=Planted Authority", "-ext", "bc:c");
    keytool("-alias", host, "-dname", "CN=" + host, "-ext", "san=dns:" + host, "-signer", "ca");
  }

  private void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(
        List.of("-genkeypair", "-keyalg", "EC", "-validity", "2", "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", keyStore.toString(), "-storepass", PASSWORD));
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError("keytool: " + said);
    }
  }

  /// The authority's certificate as a PEM file.
  Path pem(Path file) throws IOException, GeneralSecurityException {
    byte[] der = load().getCertificate("ca").getEncoded();
    return Files.writeString(
        file,
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(der)
            + "\n-----END CERTIFICATE-----\n");
  }

  /// A socket on loopback that shows the host's certificate.
  ServerSocket listen() throws IOException, GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    KeyStore store = load();
    store.deleteEntry("ca");
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context
        .getServerSocketFactory()
        .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private KeyStore load() throws IOException, GeneralSecurityException {
    return KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray());
  }
}
