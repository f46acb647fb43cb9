package app.brevet.console;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a server answered to a request that was written by hand.
///
/// @param head the lines before the body
record Asked(List<String> head, String body) {

  /// Asks for the address as a browser does.
  static Asked get(URI address) throws IOException {
    return raw(address, "GET", address.getRawPath(), "Host: " + address.getRawAuthority());
  }

  /// Asks as the test says.
  ///
  /// @param target what stands between the method and the version
  static Asked raw(URI address, String method, String target, String... headers)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      String request =
          method + " " + target + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      String[] parts = answer.split("\r\n\r\n", 2);
      return new Asked(Arrays.asList(parts[0].split("\r\n", -1)), parts.length > 1 ? parts[1] : "");
    }
  }

  /// Asks for the address and breaks the connection off before the answer (RST).
  static void hangUp(URI address) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      String request =
          "GET " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getRawAuthority();
      socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      socket.setSoLinger(true, 0);
    }
  }

  /// Sends the beginning of a request, up to within its Host, and no more, as a browser that is
  /// ended while it asks; until the server is done with it.
  static void half(URI address) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      String begun = "GET " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getHost();
      socket.getOutputStream().write(begun.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      var _ = socket.getInputStream().readAllBytes();
    }
  }

  /// The status; 0 if the connection was closed without an answer.
  int status() {
    String[] words = head.getFirst().split(" ", -1);
    return words.length > 1 ? Integer.parseInt(words[1]) : 0;
  }

  /// The value of the header, whatever capitals its name is written in.
  Optional<String> header(String name) {
    return head.stream()
        .skip(1)
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }
}
