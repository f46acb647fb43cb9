package app.brevet.aws;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/// Opens a connection for one request: through the proxy that leads to the host, with time-outs,
/// trusting whom the user trusts. It is not kept open, and follows no redirection.
///
/// @param tls empty for the authorities of the Java runtime
record OneShotConnection(Proxies proxies, Timeouts timeouts, Optional<SSLSocketFactory> tls) {

  /// Reaches this endpoint as the user's settings say.
  ///
  /// @throws AwsException if the bundle of authorities cannot be read, or the variable that was to
  ///   name the proxy names none
  static OneShotConnection of(AwsConnection settings, URI endpoint) throws AwsException {
    Optional<String> unread = settings.proxies().unreadFor(endpoint);
    if (unread.isPresent()) {
      throw AwsException.unreachable(
          AwsException.Reason.NOT_SENT,
          endpoint.toString(),
          unread.get() + " names no proxy of the form http://HOST:PORT",
          null);
    }
    return new OneShotConnection(settings.proxies(), settings.timeouts(), tls(settings, endpoint));
  }

  private static Optional<SSLSocketFactory> tls(AwsConnection settings, URI endpoint)
      throws AwsException {
    if (!"https".equals(endpoint.getScheme())) {
      return Optional.empty(); // On this machine: no authority is read for it.
    }
    try {
      return Optional.of(TrustAnchors.of(settings.caBundle(), settings.anchors()));
    } catch (IOException unreadable) {
      throw AwsException.unreachable(
          AwsException.Reason.NOT_SENT,
          endpoint.toString(),
          "AWS_CA_BUNDLE: " + unreadable.getMessage(),
          unreadable);
    }
  }

  /// A connection that has not sent anything yet.
  HttpURLConnection open(URI uri) throws IOException {
    Optional<ProxyServer> proxy = proxies.to(uri);
    HttpURLConnection opened =
        (HttpURLConnection)
            uri.toURL().openConnection(proxy.map(ProxyServer::toProxy).orElse(Proxy.NO_PROXY));
    opened.setConnectTimeout((int) timeouts.connect().toMillis());
    opened.setReadTimeout((int) timeouts.read().toMillis());
    opened.setInstanceFollowRedirects(false);
    opened.setUseCaches(false);
    opened.setRequestProperty("Connection", "close");
    if (opened instanceof HttpsURLConnection secure && tls.isPresent()) {
      secure.setSSLSocketFactory(new LayeredTls(tls.get()));
    }
    return opened;
  }

  /// The same for a request with a body of this length. It is streamed, which also forbids the JDK
  /// to send a POST again on its own (`sun.net.www.http.HttpClient`), whatever
  /// `sun.net.http.retryPost` says.
  HttpURLConnection open(URI uri, int bodyLength) throws IOException {
    HttpURLConnection opened = open(uri);
    opened.setFixedLengthStreamingMode(bodyLength);
    return opened;
  }
}
