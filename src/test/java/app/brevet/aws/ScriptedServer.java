package app.brevet.aws;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// An HTTP server on loopback that keeps every request and answers from a script, one turn a
/// connection in the order they come. Without a script it answers 500.
final class ScriptedServer implements AutoCloseable {

  /// A request as it came over the wire; the names of the headers are in lower case.
  record Received(String line, Map<String, String> headers, String body) {

    /// The parameters of the form in the body, decoded.
    Map<String, String> form() {
      Map<String, String> form = new LinkedHashMap<>();
      for (String pair : body.split("&", -1)) {
        int equals = pair.indexOf('=');
        form.put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
      return form;
    }
  }

  /// What is done with one connection once its request is read.
  @FunctionalInterface
  interface Turn {
    void answer(OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final Queue<Turn> turns = new ConcurrentLinkedQueue<>();
  private final List<Received> received = new ArrayList<>();
  private final List<Socket> open = new ArrayList<>();
  private final Thread acceptor;

  ScriptedServer() throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
  }

  /// One that listens here.
  ScriptedServer(ServerSocket socket) {
    this.socket = socket;
    this.acceptor = Thread.ofVirtual().start(this::accept);
  }

  /// Where it listens.
  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  int port() {
    return socket.getLocalPort();
  }

  /// Scripts the next connection that has no script yet.
  ScriptedServer next(Turn turn) {
    turns.add(turn);
    return this;
  }

  /// Answers the next with this status and body, and a request id and a date as AWS has them.
  ScriptedServer answer(int status, String body) {
    return answer(
        status, body, "Date: Fri, 02 Jan 2026 03:04:05 GMT", "x-amzn-RequestId: req-header");
  }

  /// Answers the next with this status, body and headers.
  ScriptedServer answer(int status, String body, String... headers) {
    return next(out -> out.write(answerBytes(status, body, headers)));
  }

  /// Closes the next connection without an answer.
  ScriptedServer drop() {
    return next(out -> {});
  }

  static byte[] answerBytes(int status, String body, String... headers) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("Content-Type: text/xml\r\nContent-Length: " + content.length + "\r\n\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(content);
    return bytes.toByteArray();
  }

  /// All requests so far, in the order they came.
  List<Received> received() {
    synchronized (received) {
      return List.copyOf(received);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        synchronized (open) {
          open.add(connection);
        }
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException closed) {
        // The server was closed; the loop's condition tells.
      }
    }
  }

  private void serve(Socket accepted) {
    try (Socket connection = accepted) {
      talk(connection);
    } catch (IOException gone) {
      // The client went away, which is a thing the tests make it do.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void talk(Socket connection) throws IOException, InterruptedException {
    InputStream in = new BufferedInputStream(connection.getInputStream());
    String line = readLine(in);
    if (line.isEmpty()) {
      return;
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String header = readLine(in); !header.isEmpty(); header = readLine(in)) {
      int colon = header.indexOf(':');
      if (colon < 0) {
        return;
      }
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    synchronized (received) {
      received.add(new Received(line, headers, body));
    }
    Turn turn = turns.poll();
    OutputStream out = connection.getOutputStream();
    if (turn == null) {
      out.write(answerBytes(500, "no script"));
    } else {
      turn.answer(out);
    }
    out.flush();
  }

  private static String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /// Nobody is let in any more once this returns: the JDK leaves the port open until whoever waits
  /// at it has gone.
  @Override
  public void close() throws IOException {
    socket.close();
    try {
      acceptor.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    synchronized (open) {
      for (Socket each : open) {
        each.close();
      }
    }
  }
}
