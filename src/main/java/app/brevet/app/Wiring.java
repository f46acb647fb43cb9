package app.brevet.app;

import app.brevet.cli.BrevetCommandLine;
import app.brevet.cli.Circumstances;
import app.brevet.cli.ConsoleTerminal;
import app.brevet.cli.DeviceTerminal;
import app.brevet.cli.Streams;
import app.brevet.cli.Terminal;
import app.brevet.cli.UseCases;
import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.os.OperatingSystem;
import app.brevet.words.Words;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Puts the floors together.
final class Wiring {

  private Wiring() {}

  /// The command line of this process.
  static BrevetCommandLine commandLine(Map<String, String> environment) {
    InstantSource clock = InstantSource.system();
    Streams streams =
        new Streams(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err));
    return new BrevetCommandLine(
        Wiring::useCases,
        new Circumstances(
            environment,
            Path.of(System.getProperty("user.home")),
            false,
            creating -> {
              throw new KeychainException(KeychainReason.NO_PASSPHRASE, "nobody to ask");
            }),
        streams,
        terminal(system(), streams.err()),
        new Words(Locale.getDefault(), ZoneId.systemDefault(), clock),
        clock,
        version());
  }

  private static OperatingSystem system() {
    return OperatingSystem.of(System.getProperty("os.name"));
  }

  private static Terminal terminal(OperatingSystem system, PrintStream err) {
    return system == OperatingSystem.WINDOWS
        ? new ConsoleTerminal(Optional.ofNullable(System.console()))
        : new DeviceTerminal(err);
  }

  /// JSON is UTF-8 (RFC 8259, section 8.1), whatever the locale says.
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  private static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  private static UseCases useCases(Circumstances circumstances) {
    throw new UnsupportedOperationException("not wired yet: " + circumstances.home());
  }
}
