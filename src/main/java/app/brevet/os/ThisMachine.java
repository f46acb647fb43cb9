package app.brevet.os;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this computer and whoever works at it are called.
public final class ThisMachine {

  private static final Path LINUX_NAME = Path.of("/proc/sys/kernel/hostname");
  private static final String UNKNOWN = "localhost";

  private ThisMachine() {}

  /// The name of the user that this process runs as.
  public static String user() {
    return System.getProperty("user.name", "");
  }

  /// The computer's own name. No other computer is asked for it where the system tells it.
  public static String host() {
    try {
      if (Files.isReadable(LINUX_NAME)) {
        return Files.readString(LINUX_NAME).strip();
      }
    } catch (IOException e) {
      return UNKNOWN; // A kernel that does not tell its own name.
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return UNKNOWN; // It has a name that its own network does not know.
    }
  }
}
