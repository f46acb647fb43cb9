package app.brevet.aws;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/// An HTTP proxy as `HTTPS_PROXY` names it: `http://HOST:PORT`, where all but the host may be left
/// out. A user and password in it are passed over: the JDK sends none to open a tunnel unless it is
/// told so for the whole process, and keeps them in a cache that nothing empties. A proxy that asks
/// for them answers 407. The system's settings may name a SOCKS proxy instead.
public record ProxyServer(String host, int port, Proxy.Type type) {

  private static final int USUAL_PORT = 80;

  /// How the JDK quotes the proxy's answer to `CONNECT`; 407 is "Proxy Authentication Required"
  /// (RFC 9110, 15.5.8).
  private static final Pattern WANTS_LOGIN = Pattern.compile("Proxy returns \"HTTP/[0-9.]+ 407");

  /// The proxy that the environment variable of this name has as its value.
  ///
  /// @throws InvalidInputException with the variable's name, for its value may hold a password
  static ProxyServer parse(String variable, String value) throws InvalidInputException {
    try {
      URI uri = new URI(value.contains("://") ? value : "http://" + value);
      if (uri.getHost() == null || !"http".equalsIgnoreCase(uri.getScheme())) {
        throw new InvalidInputException(Reason.ENDPOINT_MALFORMED, variable);
      }
      return new ProxyServer(
          uri.getHost(), uri.getPort() < 0 ? USUAL_PORT : uri.getPort(), Proxy.Type.HTTP);
    } catch (URISyntaxException noUri) {
      throw new InvalidInputException(Reason.ENDPOINT_MALFORMED, variable);
    }
  }

  /// Whether a call failed for a proxy that wants a user and a password.
  static boolean isWantingLogin(Throwable failed) {
    String message = failed.getMessage();
    return message != null && WANTS_LOGIN.matcher(message).find();
  }

  /// As the JDK takes it; the name is looked up when it connects.
  Proxy toProxy() {
    return new Proxy(type, InetSocketAddress.createUnresolved(host, port));
  }
}
