package app.brevet.link;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// One request to whoever listens, and the answer.
final class Call {

  private Call() {}

  /// The answer; empty if none came in this time.
  ///
  /// Nothing here blocks longer than that: a blocking `connect` would wait without end for a
  /// listener that is stopped and whose queue is full.
  ///
  /// @throws IOException if nobody listens, or the peer ended the connection, or its answer is none
  static Optional<JsonObject> call(Path socket, JsonObject request, Duration patience)
      throws IOException {
    long start = System.nanoTime();
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        Selector selector = Selector.open()) {
      channel.configureBlocking(false);
      if (!channel.connect(UnixDomainSocketAddress.of(socket)) && !channel.finishConnect()) {
        throw new ConnectException("the queue of the listener is full");
      }
      ByteBuffer line = Message.line(request);
      channel.write(line);
      if (line.hasRemaining()) {
        throw new IOException("the request is longer than the buffer of a new socket");
      }
      channel.register(selector, SelectionKey.OP_READ);
      LineReader reader = new LineReader();
      Optional<byte[]> answer = Optional.empty();
      while (answer.isEmpty() && !reader.isTooLong()) {
        Duration left = patience.minusNanos(System.nanoTime() - start);
        if (!left.isPositive()) {
          return Optional.empty();
        }
        selector.select(left.toMillis() + 1);
        selector.selectedKeys().clear();
        answer = reader.read(channel);
      }
      return Optional.of(Json.parse(answer.orElse(new byte[0])));
    } catch (JsonException e) {
      throw new IOException("the answer is none", e);
    }
  }
}
