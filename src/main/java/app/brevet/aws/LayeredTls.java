package app.brevet.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLSocketFactory;

/// TLS over sockets that are connected already, and no other way.
///
/// `HttpsURLConnection` asks its factory first for a socket that it then connects. Java's own gives
/// it one that asks the proxies of the whole process for a way (`java.net.ProxySelector`), also
/// where the connection was opened with [java.net.Proxy#NO_PROXY], and so loads them before
/// [SystemProxies] has said which. From a factory that has none (`javax.net.SocketFactory`,
/// "Unconnected sockets are not implemented") it goes on with a plain socket that no proxy leads,
/// and has TLS layered over that, as it does over a proxy's tunnel.
///
/// When that fails it asks for a socket straight to the host, past the proxy (`HttpsClient`, "as a
/// last resort"): there is none.
final class LayeredTls extends SSLSocketFactory {

  private final SSLSocketFactory tls;

  /// @param tls makes the layer, and says whom it trusts
  LayeredTls(SSLSocketFactory tls) {
    this.tls = tls;
  }

  @Override
  public Socket createSocket(Socket connected, String host, int port, boolean autoClose)
      throws IOException {
    return tls.createSocket(connected, host, port, autoClose);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw onlyLayered();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    throw onlyLayered();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw onlyLayered();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    throw onlyLayered();
  }

  private static SocketException onlyLayered() {
    return new SocketException("TLS only over a socket that is connected");
  }
}
