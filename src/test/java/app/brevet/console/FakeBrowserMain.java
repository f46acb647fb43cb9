package app.brevet.console;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A browser that asks for the address which it is started with, and tells where that leads and
/// what it was started with.
public final class FakeBrowserMain {

  private FakeBrowserMain() {}

  /// Asks, and tells.
  ///
  /// @param args the port of 127.0.0.1 that it tells, and the address as the last
  public static void main(String[] args) throws IOException {
    Asked asked = Asked.get(URI.create(args[args.length - 1]));
    List<String> told = new ArrayList<>();
    told.add(asked.status() + " " + asked.header("Location").orElse("-"));
    told.add("arguments: " + String.join(" ", args));
    System.getenv().forEach((name, value) -> told.add(name + "=" + value));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]))) {
      byte[] text = String.join("\n", told).getBytes(StandardCharsets.UTF_8);
      socket.getOutputStream().write(text);
    }
  }
}
