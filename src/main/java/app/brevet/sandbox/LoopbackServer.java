package app.brevet.sandbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/// An HTTP/1.1 server on 127.0.0.1, one request a connection, each on a virtual thread of its own.
///
/// The JDK's `HttpServer` does not do here: it writes the machine's time as `Date`, and the sandbox
/// must answer with its own clock's; it also decodes what a signature is over.
final class LoopbackServer implements AutoCloseable {

  private static final int BACKLOG = 200;
  private static final int PATIENCE_MILLIS = 30_000;

  /// What answers a request.
  @FunctionalInterface
  interface Responder {

    /// The answer; empty to close the connection without one.
    ///
    /// @throws InterruptedException if the server is closed meanwhile
    Optional<HttpResponse> answer(HttpRequest request) throws InterruptedException;
  }

  private final Responder responder;
  private final int port;
  private volatile ServerSocket socket;
  private volatile CountDownLatch accepting = new CountDownLatch(0);
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sandbox-", 0).factory());

  private LoopbackServer(ServerSocket socket, Responder responder) {
    this.socket = socket;
    this.responder = responder;
    this.port = socket.getLocalPort();
  }

  /// A server that listens already.
  ///
  /// @param port 0 for any free one
  /// @throws IOException if the port is taken
  static LoopbackServer start(int port, Responder responder) throws IOException {
    LoopbackServer server = new LoopbackServer(open(port), responder);
    server.accept(server.socket);
    return server;
  }

  private static ServerSocket open(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), BACKLOG);
    return socket;
  }

  /// Where it listens.
  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /// Refuses connections from now on; what is being answered still is.
  ///
  /// @throws InterruptedException if the thread is interrupted meanwhile
  void refuse() throws InterruptedException {
    closeSocket();
    // The system goes on listening until the thread that accepts has let go of the socket.
    accepting.await();
  }

  /// Takes connections again, on the same port; nothing happens if it does already.
  ///
  /// @throws IOException if the port was taken meanwhile
  synchronized void listen() throws IOException {
    if (socket.isClosed()) {
      socket = open(port);
      accept(socket);
    }
  }

  private void accept(ServerSocket listening) {
    CountDownLatch end = new CountDownLatch(1);
    accepting = end;
    threads.execute(
        () -> {
          acceptAll(listening);
          end.countDown();
        });
  }

  private void acceptAll(ServerSocket listening) {
    while (!listening.isClosed()) {
      try {
        dispatch(listening.accept());
      } catch (IOException e) {
        // The listening socket was closed, which ends the loop, or a client went before it was met.
      }
    }
  }

  private void dispatch(Socket connection) throws IOException {
    try {
      threads.execute(() -> serve(connection));
    } catch (RejectedExecutionException e) {
      // The server is closing: this client gets no answer.
      connection.close();
    }
  }

  private void serve(Socket connection) {
    try (connection;
        InputStream in = new BufferedInputStream(connection.getInputStream());
        OutputStream out = connection.getOutputStream()) {
      connection.setSoTimeout(PATIENCE_MILLIS);
      Optional<HttpResponse> response = responder.answer(new HttpRequestReader(in, out).read());
      if (response.isPresent()) {
        out.write(response.get().bytes());
        out.flush();
      }
    } catch (IOException e) {
      // The client went away or spoke no HTTP: there is nobody to tell.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Stops listening, drops what is being answered, and waits until no thread is left.
  @Override
  public void close() {
    closeSocket();
    threads.shutdownNow();
    threads.close();
  }

  private synchronized void closeSocket() {
    try {
      socket.close();
    } catch (IOException e) {
      // A listening socket holds nothing that closing could lose.
    }
  }
}
