package app.brevet.console;

import app.brevet.model.Secret;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// An address on this machine that leads one browser to a link, once. So the browser is started
/// with an address that is worth nothing a moment later, and not with the link, which every program
/// of this machine could read among the browser's arguments.
///
/// The address has 128 random bits. The first GET of it gets the link as a redirection (302) that
/// nothing keeps and that names no referrer; everything else gets 404, or 405 for another method.
/// What asks under another name than `127.0.0.1` is a web page that was led here by its own name
/// server (DNS rebinding). What only looks ahead (HEAD, prefetching) does not spend it. Whoever
/// hangs up within the request does, once its Host is there.
///
/// Source: RFC 9110; Referrer Policy (W3C); Fetch (WHATWG) for `Sec-Purpose`.
final class OneTimeDoor implements AutoCloseable {

  private static final int NONCE_BYTES = 16;
  private static final int FOUND = 302;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int NO_BODY = -1;
  private static final int SECONDS_TO_END = 1;
  private static final String LOOPBACK = "127.0.0.1";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Secret link;
  private final CompletableFuture<Boolean> led = new CompletableFuture<>();
  private final String host;
  private final String path;
  private final AtomicBoolean open = new AtomicBoolean(true);

  private OneTimeDoor(HttpServer server, Secret link, String nonce) {
    this.server = server;
    this.link = link;
    this.host = LOOPBACK + ":" + server.getAddress().getPort();
    this.path = "/go/" + nonce;
  }

  /// A door that is open already.
  ///
  /// @param link not closed here
  /// @throws IOException if no port can be had
  static OneTimeDoor open(Secret link, SecureRandom random) throws IOException {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), 0), 0);
    OneTimeDoor door =
        new OneTimeDoor(
            server, link, Base64.getUrlEncoder().withoutPadding().encodeToString(nonce));
    server.setExecutor(door.threads);
    server.createContext("/", door::handle);
    server.start();
    return door;
  }

  /// What a browser is started with.
  URI address() {
    return URI.create("http://" + host + path);
  }

  /// Whether the one who went through got the link; said on another thread once one has gone
  /// through. Who hangs up before the answer has not got it, and nobody else will.
  CompletableFuture<Boolean> led() {
    return led.copy();
  }

  /// Lets nobody through any more.
  ///
  /// @return whether nobody went through before
  boolean shut() {
    return open.compareAndSet(true, false);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("Cache-Control", "no-store");
      headers.set("Referrer-Policy", "no-referrer");
      headers.set("Connection", "close");
      if (!isAddress(exchange)) {
        answer(exchange, NOT_FOUND);
      } else if (!exchange.getRequestMethod().equals("GET")) {
        headers.set("Allow", "GET");
        answer(exchange, NOT_ALLOWED);
      } else if (isLookingAhead(exchange.getRequestHeaders()) || !shut()) {
        answer(exchange, NOT_FOUND);
      } else {
        lead(exchange);
      }
    }
  }

  private void lead(HttpExchange exchange) throws IOException {
    boolean answered = false;
    try {
      exchange.getResponseHeaders().set("Location", link.reveal());
      answer(exchange, FOUND);
      answered = true;
    } finally {
      exchange.close(); // Whoever waits may end this process at once.
      led.complete(answered);
    }
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, NO_BODY);
  }

  private boolean isAddress(HttpExchange exchange) {
    List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    return hosts.equals(List.of(host))
        && MessageDigest.isEqual(bytes(exchange.getRequestURI().toString()), bytes(path));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isLookingAhead(Headers headers) {
    return Stream.of("Sec-Purpose", "Purpose", "X-Moz", "X-Purpose")
        .flatMap(name -> headers.getOrDefault(name, List.of()).stream())
        .map(value -> value.toLowerCase(Locale.ROOT))
        .anyMatch(value -> value.contains("prefetch") || value.contains("preview"));
  }

  /// Stops listening.
  @Override
  public void close() {
    shut();
    server.stop(SECONDS_TO_END);
    threads.shutdown();
  }
}
