package app.brevet.aws;

import app.brevet.model.InvalidInputException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which proxy leads to which host: `HTTPS_PROXY` for `https`, `HTTP_PROXY` for `http`, none for
/// the hosts of `NO_PROXY` and for this machine itself. The names are also read in lower case,
/// which comes first, as curl does it. Where neither names one, this computer's own settings do.
///
/// @param direct `*`, or hosts, each with its subdomains; a leading `.` leaves out the host itself;
///   ranges of addresses are not known
/// @param system asked where `https` and `http` are both empty
public record Proxies(
    Optional<ProxyServer> https,
    Optional<ProxyServer> http,
    List<String> direct,
    SystemProxies system) {

  /// No proxy at all.
  public static final Proxies NONE =
      new Proxies(Optional.empty(), Optional.empty(), List.of(), SystemProxies.NONE);

  /// Those of this computer's settings.
  public static final Proxies USUAL =
      new Proxies(Optional.empty(), Optional.empty(), List.of(), SystemProxies.OF_THIS_MACHINE);

  /// What the environment says, and this computer's settings where that names no proxy.
  ///
  /// @throws InvalidInputException if a proxy is no `http://HOST:PORT`
  static Proxies of(Map<String, String> environment) throws InvalidInputException {
    List<String> direct =
        value(environment, "NO_PROXY").stream()
            .flatMap(text -> Arrays.stream(text.split("[,\\s]+", -1)))
            .filter(host -> !host.isEmpty())
            .map(host -> host.toLowerCase(Locale.ROOT))
            .toList();
    return new Proxies(
        proxy(environment, "HTTPS_PROXY"),
        proxy(environment, "HTTP_PROXY"),
        direct,
        SystemProxies.OF_THIS_MACHINE);
  }

  private static Optional<ProxyServer> proxy(Map<String, String> environment, String name)
      throws InvalidInputException {
    Optional<String> value = value(environment, name);
    return value.isEmpty() ? Optional.empty() : Optional.of(ProxyServer.parse(name, value.get()));
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name.toLowerCase(Locale.ROOT)))
        .or(() -> Optional.ofNullable(environment.get(name)))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /// The proxy to this endpoint, if any.
  Optional<ProxyServer> to(URI endpoint) {
    String host = endpoint.getHost().toLowerCase(Locale.ROOT);
    if (LoopbackHost.is(host) || direct.stream().anyMatch(rule -> matches(rule, host))) {
      return Optional.empty();
    }
    if (https.isEmpty() && http.isEmpty()) {
      return system.to(endpoint);
    }
    return "https".equals(endpoint.getScheme()) ? https : http;
  }

  private static boolean matches(String rule, String host) {
    if (rule.startsWith(".")) {
      return host.endsWith(rule);
    }
    return rule.equals("*") || host.equals(rule) || host.endsWith("." + rule);
  }
}
