package app.brevet.aws;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Trusts whom one of its layers trusts, asked in their order. Each checks the whole chain and the
/// host's name by itself, so that no half of one is joined to a half of another.
final class LayeredTrust extends X509ExtendedTrustManager {

  /// What trusts, made when it is asked; empty if there is nothing to go by.
  @FunctionalInterface
  interface Layer {
    Optional<X509ExtendedTrustManager> manager() throws CertificateException;
  }

  /// The question to one layer.
  @FunctionalInterface
  private interface Check {
    void by(X509ExtendedTrustManager manager) throws CertificateException;
  }

  private final List<Layer> layers;

  /// @param layers at least one
  LayeredTrust(List<Layer> layers) {
    this.layers = List.copyOf(layers);
  }

  private void check(Check check) throws CertificateException {
    CertificateException refusal = new CertificateException("nobody is trusted");
    boolean isFirst = true;
    for (Layer layer : layers) {
      try {
        Optional<X509ExtendedTrustManager> manager = layer.manager();
        if (manager.isPresent()) {
          check.by(manager.get());
          return;
        }
      } catch (CertificateException refused) {
        // The usual authorities' reason is the one to tell.
        refusal = isFirst ? refused : refusal;
      }
      isFirst = false;
    }
    throw refusal;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    check(manager -> manager.checkServerTrusted(chain, authType, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    check(manager -> manager.checkServerTrusted(chain, authType, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    check(manager -> manager.checkServerTrusted(chain, authType));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("Brevet serves nobody");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("Brevet serves nobody");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("Brevet serves nobody");
  }

  /// Only a server tells its clients whom it trusts.
  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
