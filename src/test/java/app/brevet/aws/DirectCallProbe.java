package app.brevet.aws;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// A process of its own that makes one call, past all proxies, to an endpoint of this machine.
final class DirectCallProbe {

  private DirectCallProbe() {}

  /// The endpoint, and the authority that it is trusted for.
  public static void main(String[] args) throws Exception {
    AwsConnection connection =
        SystemNetworkTest.connection(
            URI.create(args[0]), Optional.of(Path.of(args[1])), SystemAnchors.NONE, Proxies.USUAL);
    SystemNetworkTest.call(connection);
  }
}
