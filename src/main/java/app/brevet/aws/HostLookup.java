package app.brevet.aws;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Tells whether a host has an address, as far as this computer can find out.
@FunctionalInterface
public interface HostLookup {

  /// By this computer's own resolver. Without a network it may take seconds to say no.
  HostLookup OF_THIS_MACHINE =
      host -> {
        try {
          return InetAddress.getAllByName(host).length > 0;
        } catch (UnknownHostException e) {
          return false; // That is the answer.
        }
      };

  /// Whether this host has an address.
  boolean hasAddress(String host);
}
