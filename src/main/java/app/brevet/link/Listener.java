package app.brevet.link;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.os.OwnerOnly;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The listening end of a Unix-domain socket: one daemon thread for all peers, so that one that
/// says nothing keeps nobody waiting. The thread sleeps while there are no peers.
final class Listener implements AutoCloseable {

  private static final int MOST_PEERS = 32;
  private static final long PAUSE_MILLIS = 100;

  private final Path socket;
  private final ServerSocketChannel server;
  private final Selector selector;
  private final UnaryOperator<JsonObject> responder;

  /// In the order in which they came, so that the first is the next whose time is up.
  private final Deque<Connection> peers = new ArrayDeque<>();

  private final Thread thread;

  private Listener(
      Path socket,
      ServerSocketChannel server,
      Selector selector,
      UnaryOperator<JsonObject> responder) {
    this.socket = socket;
    this.server = server;
    this.selector = selector;
    this.responder = responder;
    this.thread = Thread.ofPlatform().daemon().name("link").unstarted(this::serve);
  }

  /// Listens at this path, where nobody may listen any more: what is there is taken away.
  ///
  /// @param responder the answer to a request of this version; called on the one thread, so it must
  ///   not wait
  /// @throws IOException if the socket cannot be made
  static Listener start(Path socket, UnaryOperator<JsonObject> responder) throws IOException {
    Files.deleteIfExists(socket);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    boolean started = false;
    try {
      server.bind(UnixDomainSocketAddress.of(socket));
      if (OwnerOnly.hasPosixModes(socket)) {
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
      }
      server.configureBlocking(false);
      Selector selector = Selector.open();
      server.register(selector, SelectionKey.OP_ACCEPT);
      Listener listener = new Listener(socket, server, selector, responder);
      listener.thread.start();
      started = true;
      return listener;
    } finally {
      if (!started) {
        server.close();
      }
    }
  }

  private void serve() {
    try (selector) {
      while (server.isOpen()) {
        round();
      }
    } catch (IOException e) {
      // The selector is of no more use, and nor is the thread.
    } finally {
      peers.forEach(Connection::close);
    }
  }

  private void round() throws IOException {
    Connection first = peers.peekFirst();
    selector.select(this::goOn, first == null ? 0 : Math.max(1, first.left().toMillis() + 1));
    peers.removeIf(peer -> !peer.isOpen());
    while (!peers.isEmpty() && (isOverdue(peers.getFirst()) || peers.size() > MOST_PEERS)) {
      peers.removeFirst().close();
    }
  }

  private static boolean isOverdue(Connection peer) {
    return !peer.left().isPositive();
  }

  private void goOn(SelectionKey key) {
    if (key.attachment() instanceof Connection peer) {
      peer.goOn(key, this::answer);
    } else {
      accept();
    }
  }

  private void accept() {
    try {
      SocketChannel channel = server.accept();
      if (channel != null) {
        Connection peer = new Connection(channel);
        peers.addLast(peer);
        peer.register(selector);
      }
    } catch (IOException e) {
      if (server.isOpen()) {
        pause(); // The process has no descriptor left; who waits is still there when it has.
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ByteBuffer answer(Optional<byte[]> line) {
    try {
      JsonObject request = Json.parse(line.orElse(new byte[0]));
      return Message.line(
          Message.isOfThisVersion(request)
              ? responder.apply(request)
              : Message.refused(Message.UNKNOWN_VERSION));
    } catch (JsonException e) {
      return Message.line(Message.refused(Message.BAD_REQUEST));
    }
  }

  /// Takes the socket away, drops who was being answered, and waits for the end of the thread.
  @Override
  public void close() {
    try {
      Files.deleteIfExists(socket);
    } catch (IOException e) {
      // The next one to listen here takes it away.
    }
    try {
      server.close();
    } catch (IOException e) {
      // A listening socket holds nothing that closing could lose.
    }
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
