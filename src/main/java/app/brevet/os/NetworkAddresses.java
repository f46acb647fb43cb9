package app.brevet.os;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.TreeSet;

/// The addresses that this machine has in networks, by which it is seen that it came into another
/// one, or into one again. Nothing is sent.
public final class NetworkAddresses {

  private NetworkAddresses() {}

  /// Those of now, as texts; none where the system does not tell, or there is no network.
  public static Set<String> now() {
    Set<String> addresses = new TreeSet<>();
    try {
      NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> !address.isLoopbackAddress())
          .map(InetAddress::getHostAddress)
          .forEach(addresses::add);
    } catch (SocketException e) {
      return Set.of(); // Then it is tried again by and by.
    }
    return addresses;
  }
}
