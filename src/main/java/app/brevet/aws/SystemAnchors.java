package app.brevet.aws;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The certificate authorities that this computer's own store trusts, such as that of a company
/// whose network looks into TLS.
///
/// Windows and macOS have a store that the Java runtime reads by name; a Linux has one file, which
/// `update-ca-certificates` or `update-ca-trust` writes.
public final class SystemAnchors {

  /// No authority at all.
  public static final SystemAnchors NONE = new SystemAnchors(List.of(), List.of());

  /// Those of this computer. A name that the runtime does not know is that of another system.
  public static final SystemAnchors OF_THIS_MACHINE =
      new SystemAnchors(
          List.of("Windows-ROOT", "KeychainStore-ROOT", "KeychainStore"),
          List.of(
              Path.of("/etc/ssl/certs/ca-certificates.crt"), // Debian, Ubuntu, Arch, Alpine
              Path.of("/etc/pki/tls/certs/ca-bundle.crt"), // Fedora, RHEL
              Path.of("/etc/ssl/ca-bundle.pem"))); // openSUSE

  private final List<String> keyStores;
  private final List<Path> bundles;

  /// @param keyStores types of key stores that need no file
  /// @param bundles PEM files, of which the first that is there counts
  SystemAnchors(List<String> keyStores, List<Path> bundles) {
    this.keyStores = List.copyOf(keyStores);
    this.bundles = List.copyOf(bundles);
  }

  /// What is there and can be read. What cannot trusts nobody: that the server is not trusted is
  /// told then.
  List<X509Certificate> read() {
    List<X509Certificate> anchors = new ArrayList<>();
    keyStores.forEach(type -> anchors.addAll(ofStore(type)));
    bundles.stream()
        .filter(Files::isReadable)
        .findFirst()
        .ifPresent(bundle -> anchors.addAll(ofBundle(bundle)));
    return anchors;
  }

  private static List<X509Certificate> ofStore(String type) {
    try {
      KeyStore store = KeyStore.getInstance(type);
      store.load(null, null);
      List<X509Certificate> trusted = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isCertificateEntry(alias)
            && store.getCertificate(alias) instanceof X509Certificate anchor) {
          trusted.add(anchor);
        }
      }
      return trusted;
    } catch (GeneralSecurityException | IOException notHere) {
      return List.of(); // As said above.
    }
  }

  private static List<X509Certificate> ofBundle(Path bundle) {
    try {
      return pem(bundle);
    } catch (GeneralSecurityException | IOException unreadable) {
      return List.of(); // As said above.
    }
  }

  /// The certificates of a PEM file.
  static List<X509Certificate> pem(Path bundle) throws IOException, GeneralSecurityException {
    try (InputStream pem = Files.newInputStream(bundle)) {
      List<X509Certificate> read = new ArrayList<>();
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        if (one instanceof X509Certificate x509) {
          read.add(x509);
        }
      }
      return read;
    }
  }
}
