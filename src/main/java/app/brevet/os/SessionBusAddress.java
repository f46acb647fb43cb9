package app.brevet.os;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Where the user's session bus listens, found without starting one.
///
/// Source: D-Bus Specification 0.43, "Well-known Message Bus Instances": the address stands in
/// `DBUS_SESSION_BUS_ADDRESS`; where systemd runs, else at `$XDG_RUNTIME_DIR/bus`. The third way of
/// the specification, to launch a bus by way of X11, is left out: a bus that we start has neither
/// the keychain nor the panel of the user on it.
public final class SessionBusAddress {

  private SessionBusAddress() {}

  /// The first address that leads to a socket in the file system; empty if there is none.
  public static Optional<String> of(Map<String, String> environment) {
    String named = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
    if (!named.isEmpty()) {
      return Arrays.stream(named.split(";", -1)).filter(SessionBusAddress::hasPath).findFirst();
    }
    String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    return Optional.of(runtime)
        .filter(folder -> folder.startsWith("/"))
        .map(folder -> Path.of(folder, "bus"))
        .filter(Files::exists)
        .map(socket -> "unix:path=" + socket);
  }

  private static boolean hasPath(String address) {
    return address.startsWith("unix:")
        && Arrays.stream(address.substring("unix:".length()).split(",", -1))
            .anyMatch(part -> part.startsWith("path="));
  }
}
