package app.brevet.awsfile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A process of its own that keeps copies of a file: the file, the folder for copies, a name, and
/// how many states. Waits for a line before it starts, prints `ok` or the reason after each.
public final class BackupsMain {

  private BackupsMain() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Backups backups = new Backups(Path.of(arguments[1]));
    System.out.println("ready");
    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    for (int number = 1; number <= Integer.parseInt(arguments[3]); number++) {
      System.out.println(keep(backups, file, state(arguments[2] + number)));
    }
  }

  /// A state of some size, whole only with its last line.
  static String state(String name) {
    return "["
        + name
        + "]\n"
        + ("# " + "x".repeat(1000) + "\n").repeat(200)
        + "end = "
        + name
        + "\n";
  }

  private static String keep(Backups backups, Path file, String state) throws IOException {
    try {
      backups.keep(file, state.getBytes(StandardCharsets.UTF_8));
      return "ok";
    } catch (AwsFileException e) {
      return e.reason().toString();
    }
  }
}
