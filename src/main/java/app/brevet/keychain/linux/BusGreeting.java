package app.brevet.keychain.linux;

import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// Tells within a moment whether a message bus answers at an address. The library's own way into a
/// bus loads much before it says a word, so that its time-out cannot be short.
///
/// Source: D-Bus Specification 0.43, "Authentication Protocol": a client begins with a NUL byte; to
/// `AUTH` without a mechanism a server answers `REJECTED` and the mechanisms it knows.
final class BusGreeting {

  private static final byte[] HELLO = "\0AUTH\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final String UNIX = "unix:";
  private static final String PATH = "path=";

  private BusGreeting() {}

  /// Goes on if somebody answers there, or if the address is of a kind that only the library reads.
  ///
  /// @throws KeychainException with `ABSENT` if nobody listens, `TIMED_OUT` if nobody answers
  ///   within `patience`
  static void exchange(String address, Duration patience) throws KeychainException {
    Optional<String> socket = socket(address);
    if (socket.isEmpty()) {
      return;
    }
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        Selector selector = Selector.open()) {
      channel.configureBlocking(false);
      if (!channel.connect(UnixDomainSocketAddress.of(socket.get()))) {
        throw silent(); // Its queue is full: nobody takes up what waits there.
      }
      channel.write(ByteBuffer.wrap(HELLO));
      channel.register(selector, SelectionKey.OP_READ);
      if (selector.select(patience.toMillis()) == 0) {
        throw silent();
      }
      if (channel.read(ByteBuffer.allocate(1)) < 0) {
        throw new KeychainException(KeychainReason.ABSENT, "what listens there is no bus");
      }
    } catch (IOException e) {
      throw new KeychainException(
          KeychainReason.ABSENT, "there is no session bus at " + address, e);
    }
  }

  private static KeychainException silent() {
    return new KeychainException(KeychainReason.TIMED_OUT, "the session bus does not answer");
  }

  /// The socket of the address; empty also if its path is written with escapes.
  private static Optional<String> socket(String address) {
    if (!address.startsWith(UNIX)) {
      return Optional.empty();
    }
    return Arrays.stream(address.substring(UNIX.length()).split(",", -1))
        .filter(part -> part.startsWith(PATH) && part.indexOf('%') < 0)
        .map(part -> part.substring(PATH.length()))
        .findFirst();
  }
}
