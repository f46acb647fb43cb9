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
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// The certificate authorities that are trusted once a user names a bundle of their own, as
/// networks that look into TLS need it.
final class TrustAnchors {

  private TrustAnchors() {}

  /// Trusts those of the Java runtime and those of the PEM file.
  ///
  /// @throws IOException if the file cannot be read, or holds no certificate
  static SSLSocketFactory with(Path bundle) throws IOException {
    try {
      List<Certificate> anchors = new ArrayList<>();
      for (TrustManager usual : managers(null)) {
        if (usual instanceof X509TrustManager x509) {
          anchors.addAll(List.<X509Certificate>of(x509.getAcceptedIssuers()));
        }
      }
      anchors.addAll(read(bundle));
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (int i = 0; i < anchors.size(); i++) {
        store.setCertificateEntry("anchor-" + i, anchors.get(i));
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers(store), null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException broken) {
      throw new IOException(bundle + ": " + broken.getMessage(), broken);
    }
  }

  private static List<Certificate> read(Path bundle) throws IOException, GeneralSecurityException {
    try (InputStream pem = Files.newInputStream(bundle)) {
      List<Certificate> read =
          List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(pem));
      if (read.isEmpty()) {
        throw new IOException(bundle + ": no certificate in it");
      }
      return read;
    }
  }

  private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}
