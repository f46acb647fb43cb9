package app.brevet.aws;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Secret;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// An HTTP proxy as `HTTPS_PROXY` names it: `http://USER:PASSWORD@HOST:PORT`, where all but the
/// host may be left out.
///
/// @param basicCredentials `USER:PASSWORD` in Base64 (RFC 7617)
public record ProxyServer(String host, int port, Optional<Secret> basicCredentials) {

  private static final int USUAL_PORT = 80;

  /// The proxy that the environment variable of this name has as its value.
  ///
  /// @throws InvalidInputException with the variable's name, for its value may hold a password
  static ProxyServer parse(String variable, String value) throws InvalidInputException {
    try {
      URI uri = new URI(value.contains("://") ? value : "http://" + value);
      if (uri.getHost() == null || !"http".equalsIgnoreCase(uri.getScheme())) {
        throw new InvalidInputException(Reason.ENDPOINT_MALFORMED, variable);
      }
      Optional<Secret> credentials =
          Optional.ofNullable(uri.getUserInfo()).map(ProxyServer::base64);
      return new ProxyServer(
          uri.getHost(), uri.getPort() < 0 ? USUAL_PORT : uri.getPort(), credentials);
    } catch (URISyntaxException noUri) {
      throw new InvalidInputException(Reason.ENDPOINT_MALFORMED, variable);
    }
  }

  private static Secret base64(String userInfo) {
    return Secret.of(Base64.getEncoder().encode(userInfo.getBytes(StandardCharsets.UTF_8)));
  }

  /// As the JDK takes it; the name is looked up when it connects.
  Proxy toProxy() {
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
  }
}
