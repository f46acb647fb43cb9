package app.brevet.keychain.vault;

import app.brevet.testing.RealPart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Debian's `age`, which asks for passphrases on a terminal of its own.
final class RealAge {

  private final Path folder;

  private RealAge(Path folder) {
    this.folder = folder;
  }

  /// The program, working in this folder.
  static RealAge in(Path folder) {
    for (String program : List.of("age", "age-keygen", "script")) {
      RealPart.require(program, () -> Files.isExecutable(Path.of("/usr/bin", program)));
    }
    return new RealAge(folder);
  }

  /// Runs a command line at a terminal where these lines are typed, and gives what it printed.
  String type(String command, String... lines) throws IOException, InterruptedException {
    Process process = start("/usr/bin/script", "-qec", command, "/dev/null");
    OutputStream keyboard = process.getOutputStream();
    for (String line : lines) {
      keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    keyboard.flush();
    return outcome(process);
  }

  /// Runs a command line without a terminal, and gives what it printed.
  String run(String... command) throws IOException, InterruptedException {
    return outcome(start(command));
  }

  private Process start(String... command) throws IOException {
    return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
  }

  private static String outcome(Process process) throws IOException, InterruptedException {
    try {
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException("exit " + process.exitValue() + ": " + printed);
      }
      return printed;
    } finally {
      process.destroyForcibly();
    }
  }
}
