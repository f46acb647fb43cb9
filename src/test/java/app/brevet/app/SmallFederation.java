package app.brevet.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A federation endpoint on loopback that gives everybody one token and keeps what it was asked.
final class SmallFederation implements AutoCloseable {

  static final String TOKEN = "planted-sign-in-token-0123456789";

  private final HttpServer server;
  private final List<Map<String, String>> forms = new CopyOnWriteArrayList<>();

  SmallFederation() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/federation", this::answer);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// What was asked, decoded.
  List<Map<String, String>> forms() {
    return List.copyOf(forms);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      forms.add(
          Stream.of(body.split("&", -1))
              .map(pair -> pair.split("=", 2))
              .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1]))));
      boolean lawful =
          exchange.getRequestMethod().equals("POST")
              && exchange.getRequestURI().getRawQuery() == null;
      byte[] granted = ("{\"SigninToken\":\"" + TOKEN + "\"}").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(lawful ? 200 : 405, granted.length);
      exchange.getResponseBody().write(granted);
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
