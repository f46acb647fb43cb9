package app.brevet.aws;

import app.brevet.model.InvalidInputException;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which proxy leads to which host: `HTTPS_PROXY` for `https`, `HTTP_PROXY` for `http`, none for
/// the hosts of `NO_PROXY` and for this machine itself. The names are also read in lower case,
/// which comes first, as curl does it. Where neither names one, this computer's own settings do.
///
/// @param direct `*`, or hosts, each with its subdomains; a leading `.` leaves out the host itself;
///   ranges of addresses are not known
/// @param system asked where `https` and `http` are both empty
/// @param unread the variables whose value is no `http://HOST:PORT`: what they were to lead is not
///   called, and commands that call nobody do not care
public record Proxies(
    Optional<ProxyServer> https,
    Optional<ProxyServer> http,
    List<String> direct,
    SystemProxies system,
    Set<String> unread) {

  private static final String HTTPS_PROXY = "HTTPS_PROXY";
  private static final String HTTP_PROXY = "HTTP_PROXY";

  /// Those whose variables could all be read.
  Proxies(
      Optional<ProxyServer> https,
      Optional<ProxyServer> http,
      List<String> direct,
      SystemProxies system) {
    this(https, http, direct, system, Set.of());
  }

  /// Copies the lists.
  public Proxies {
    direct = List.copyOf(direct);
    unread = Set.copyOf(unread);
  }

  /// No proxy at all.
  public static final Proxies NONE =
      new Proxies(Optional.empty(), Optional.empty(), List.of(), SystemProxies.NONE);

  /// Those of this computer's settings.
  public static final Proxies USUAL =
      new Proxies(Optional.empty(), Optional.empty(), List.of(), SystemProxies.OF_THIS_MACHINE);

  /// What the environment says, and this computer's settings where that names no proxy.
  static Proxies of(Map<String, String> environment) {
    List<String> direct =
        value(environment, "NO_PROXY").stream()
            .flatMap(text -> Arrays.stream(text.split("[,\\s]+", -1)))
            .filter(host -> !host.isEmpty())
            .map(host -> host.toLowerCase(Locale.ROOT))
            .toList();
    Set<String> unread = new HashSet<>();
    return new Proxies(
        proxy(environment, HTTPS_PROXY, unread),
        proxy(environment, HTTP_PROXY, unread),
        direct,
        SystemProxies.OF_THIS_MACHINE,
        unread);
  }

  private static Optional<ProxyServer> proxy(
      Map<String, String> environment, String name, Set<String> unread) {
    Optional<String> value = value(environment, name);
    try {
      return value.isEmpty() ? Optional.empty() : Optional.of(ProxyServer.parse(name, value.get()));
    } catch (InvalidInputException e) {
      unread.add(name); // It is told once somebody is to be called through it.
      return Optional.empty();
    }
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name.toLowerCase(Locale.ROOT)))
        .or(() -> Optional.ofNullable(environment.get(name)))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /// The variable that was to name the proxy to this endpoint and names none that is known, so that
  /// the endpoint cannot be called: past the proxy it would be, where that is not wanted.
  Optional<String> unreadFor(URI endpoint) {
    String variable = "https".equals(endpoint.getScheme()) ? HTTPS_PROXY : HTTP_PROXY;
    return Optional.of(variable).filter(name -> unread.contains(name) && !isDirect(endpoint));
  }

  private boolean isDirect(URI endpoint) {
    String host = endpoint.getHost().toLowerCase(Locale.ROOT);
    return LoopbackHost.is(host) || direct.stream().anyMatch(rule -> matches(rule, host));
  }

  /// The proxy to this endpoint, if any.
  Optional<ProxyServer> to(URI endpoint) {
    if (isDirect(endpoint)) {
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
