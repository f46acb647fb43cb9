package app.brevet.cli;

import app.brevet.model.Secret;
import app.brevet.os.ProcStat;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The terminal that controls the process, `/dev/tty` (POSIX, "General Terminal Interface"): there
/// even where the streams lead elsewhere, as for a `credential_process`.
///
/// It is not there for a job in the background: reading would stop the whole job, and with it
/// whoever called Brevet and waits.
///
/// What is asked goes to standard error where that is a terminal, else to the device itself.
public final class DeviceTerminal implements Terminal {

  private static final File DEVICE = new File("/dev/tty");

  private final PrintStream err;

  /// @param err standard error
  public DeviceTerminal(PrintStream err) {
    this.err = err;
  }

  @Override
  public boolean isThere() {
    return isInForeground() && canBeOpened();
  }

  /// Only Linux tells; elsewhere it is taken for granted.
  private static boolean isInForeground() {
    return ProcStat.ofThisProcess().map(ProcStat::isInForeground).orElse(true);
  }

  private static boolean canBeOpened() {
    try (InputStream _ = new FileInputStream(DEVICE)) {
      return true;
    } catch (IOException e) {
      return false; // The process has no controlling terminal.
    }
  }

  @Override
  public boolean isStandardInput() {
    return isTerminal(0);
  }

  @Override
  public void say(String line) {
    show(line + System.lineSeparator());
  }

  @Override
  public Optional<String> ask(String prompt) {
    show(prompt + " ");
    return line().map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  @Override
  public Optional<Secret> askSecret(String prompt) {
    if (!isThere()) {
      return Optional.empty();
    }
    Thread echoAgain = new Thread(() -> echo(true));
    Runtime.getRuntime().addShutdownHook(echoAgain); // For Ctrl-C while it is typed.
    try {
      if (!echo(false)) {
        return Optional.empty(); // What is typed would be seen.
      }
      show(prompt + " ");
      Optional<byte[]> typed = line();
      show(System.lineSeparator());
      Optional<Secret> secret = typed.map(Secret::of);
      typed.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
      return secret;
    } finally {
      echo(true);
      Runtime.getRuntime().removeShutdownHook(echoAgain);
    }
  }

  private void show(String text) {
    if (isTerminal(2)) {
      err.print(text);
      err.flush();
      return;
    }
    try (FileOutputStream device = new FileOutputStream(DEVICE)) {
      device.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      err.print(text); // The terminal is gone; the question is told all the same.
    }
  }

  private static Optional<byte[]> line() {
    try (InputStream device = new FileInputStream(DEVICE)) {
      return PipedLine.read(device);
    } catch (IOException e) {
      return Optional.empty(); // The terminal is gone: nobody answers.
    }
  }

  private static boolean echo(boolean on) {
    ProcessBuilder stty = new ProcessBuilder("stty", on ? "echo" : "-echo");
    return succeeds(stty.redirectInput(DEVICE));
  }

  /// Java tells of standard input and output together only, so `test` is asked (POSIX, `-t`).
  private static boolean isTerminal(int descriptor) {
    return succeeds(new ProcessBuilder("sh", "-c", "test -t " + descriptor).inheritIO());
  }

  private static boolean succeeds(ProcessBuilder command) {
    try {
      return command.start().waitFor() == 0;
    } catch (IOException e) {
      return false; // No such program: the answer is not known, so it is no.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
