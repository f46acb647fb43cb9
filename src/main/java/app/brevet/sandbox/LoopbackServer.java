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

  private final ServerSocket socket;
  private final Responder responder;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sandbox-", 0).factory());

  private LoopbackServer(ServerSocket socket, Responder responder) {
    this.socket = socket;
    this.responder = responder;
  }

  /// A server that listens already.
  ///
  /// @param port 0 for any free one
  /// @throws IOException if the port is taken
  static LoopbackServer start(int port, Responder responder) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), BACKLOG);
    LoopbackServer server = new LoopbackServer(socket, responder);
    server.threads.execute(server::accept);
    return server;
  }

  /// Where it listens.
  URI address() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        dispatch(socket.accept());
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
    try {
      socket.close();
    } catch (IOException e) {
      // A listening socket holds nothing that closing could lose.
    }
    threads.shutdownNow();
    threads.close();
  }
}
