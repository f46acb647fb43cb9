package app.brevet.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// A peer from its connecting until it has its answer, or its time is up.
final class Connection implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final long start = System.nanoTime();
  private final LineReader reader = new LineReader();
  private final SocketChannel channel;
  private Optional<ByteBuffer> answer = Optional.empty();

  /// A peer that has connected.
  Connection(SocketChannel channel) {
    this.channel = channel;
  }

  /// Has the selector tell when the peer has sent something.
  ///
  /// @throws IOException if the channel is closed already
  void register(Selector selector) throws IOException {
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  /// Goes on as far as it can without waiting for the peer.
  ///
  /// @param responder gives the line of the answer to the line of a request, or to none if that is
  ///   too long
  void goOn(SelectionKey key, Function<Optional<byte[]>, ByteBuffer> responder) {
    try {
      if (answer.isEmpty()) {
        Optional<byte[]> request = reader.read(channel);
        if (request.isPresent() || reader.isTooLong()) {
          answer = Optional.of(responder.apply(request));
        }
      }
      if (answer.isPresent()) {
        channel.write(answer.get());
        key.interestOps(SelectionKey.OP_WRITE);
        if (!answer.get().hasRemaining()) {
          close();
        }
      }
    } catch (IOException e) {
      // The peer went away: there is nobody to tell.
      close();
    }
  }

  /// How long the peer may still take.
  Duration left() {
    return PATIENCE.minusNanos(System.nanoTime() - start);
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // Whatever was to be said has been said.
    }
  }
}
