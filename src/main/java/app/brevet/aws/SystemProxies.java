package app.brevet.aws;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The proxies that this computer's own settings name, as far as the Java runtime reads them: those
/// of the desktop on Linux (GIO), of System Settings on macOS, of Internet Options on Windows.
///
/// They are asked when a host of AWS is first called and the environment names no proxy, never
/// before: on Linux a library of the desktop is loaded for it.
public final class SystemProxies {

  /// No proxy at all.
  public static final SystemProxies NONE = new SystemProxies(Optional::empty);

  /// Those of this computer.
  public static final SystemProxies OF_THIS_MACHINE = new SystemProxies(SystemProxies::ofJava);

  private final Supplier<Optional<ProxySelector>> selector;

  /// @param selector asked with each call
  SystemProxies(Supplier<Optional<ProxySelector>> selector) {
    this.selector = selector;
  }

  /// The runtime reads the property when its selector is first needed, once in a process, and
  /// nobody else sets it: sockets that need no proxy would otherwise ask the desktop too. So no
  /// socket of Brevet may need the selector before, which [LayeredTls] is for.
  private static Optional<ProxySelector> ofJava() {
    System.setProperty("java.net.useSystemProxies", "true");
    return Optional.ofNullable(ProxySelector.getDefault());
  }

  /// The first proxy to this endpoint, if any: a call is made once, so a second one is of no use.
  Optional<ProxyServer> to(URI endpoint) {
    return selector.get().map(one -> one.select(endpoint)).stream()
        .flatMap(List::stream)
        .findFirst()
        .flatMap(SystemProxies::server);
  }

  private static Optional<ProxyServer> server(Proxy proxy) {
    return proxy.type() != Proxy.Type.DIRECT && proxy.address() instanceof InetSocketAddress at
        ? Optional.of(new ProxyServer(at.getHostString(), at.getPort(), proxy.type()))
        : Optional.empty();
  }
}
