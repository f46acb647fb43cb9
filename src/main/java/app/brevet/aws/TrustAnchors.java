package app.brevet.aws;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// The certificate authorities that are trusted: the Java runtime's own, those of a bundle that the
/// user names, as networks that look into TLS need it, and those of this computer's own store.
final class TrustAnchors {

  private TrustAnchors() {}

  /// Trusts all of them. The computer's store is read when nobody else trusts a server: it may be
  /// large.
  ///
  /// @throws IOException if the bundle cannot be read, or holds no certificate
  static SSLSocketFactory of(Optional<Path> bundle, SystemAnchors system) throws IOException {
    try {
      List<LayeredTrust.Layer> layers = new ArrayList<>();
      X509ExtendedTrustManager usual = manager(null);
      layers.add(() -> Optional.of(usual));
      if (bundle.isPresent()) {
        Optional<X509ExtendedTrustManager> named = Optional.of(manager(store(read(bundle.get()))));
        layers.add(() -> named);
      }
      layers.add(() -> ofSystem(system));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new LayeredTrust(layers)}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException broken) {
      throw new IOException(broken.getMessage(), broken);
    }
  }

  private static List<X509Certificate> read(Path bundle) throws IOException {
    try {
      List<X509Certificate> read = SystemAnchors.pem(bundle);
      if (read.isEmpty()) {
        throw new IOException(bundle + ": no certificate in it");
      }
      return read;
    } catch (GeneralSecurityException broken) {
      throw new IOException(bundle + ": " + broken.getMessage(), broken);
    }
  }

  private static Optional<X509ExtendedTrustManager> ofSystem(SystemAnchors system)
      throws CertificateException {
    List<X509Certificate> anchors = system.read();
    if (anchors.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(manager(store(anchors)));
    } catch (GeneralSecurityException | IOException broken) {
      throw new CertificateException(broken);
    }
  }

  private static KeyStore store(List<X509Certificate> anchors)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (int i = 0; i < anchors.size(); i++) {
      store.setCertificateEntry("anchor-" + i, anchors.get(i));
    }
    return store;
  }

  private static X509ExtendedTrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .orElseThrow(() -> new GeneralSecurityException("no trust manager for X.509"));
  }
}
