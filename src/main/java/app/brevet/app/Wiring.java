package app.brevet.app;

import app.brevet.aws.Skew;
import app.brevet.cli.BrevetCommandLine;
import app.brevet.cli.Circumstances;
import app.brevet.cli.ConsoleTerminal;
import app.brevet.cli.DeviceTerminal;
import app.brevet.cli.Streams;
import app.brevet.cli.Terminal;
import app.brevet.cli.UseCases;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.os.OperatingSystem;
import app.brevet.session.Failures;
import app.brevet.words.Words;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
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
    Skew skew = new Skew(InstantSource.system());
    OperatingSystem system = OperatingSystem.of(System.getProperty("os.name"));
    Streams streams =
        new Streams(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err));
    return new BrevetCommandLine(
        circumstances -> useCases(system, circumstances, skew),
        new Circumstances(environment, home(system, environment), true, Wiring::nobody),
        streams,
        terminal(system, streams.err()),
        new Words(Locale.getDefault(), ZoneId.systemDefault(), skew.corrected()),
        skew.corrected(),
        skew::measured,
        version());
  }

  /// The user's home folder: `HOME` where the system has it, as the AWS tools and the XDG folders
  /// go by it; Java itself asks the user database.
  static String home(OperatingSystem system, Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    return system != OperatingSystem.WINDOWS && home.startsWith("/")
        ? home
        : System.getProperty("user.home");
  }

  private static UseCases useCases(OperatingSystem system, Circumstances circumstances, Skew skew)
      throws FailureException {
    try {
      return new WiredUseCases(system, circumstances, skew);
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    } catch (InvalidPathException e) {
      throw Failures.of(new InvalidInputException(Reason.PATH_MALFORMED, e.getInput()));
    }
  }

  private static Secret nobody(PassphraseSource.Request request) throws KeychainException {
    throw new KeychainException(KeychainReason.NO_PASSPHRASE, "nobody can be asked");
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
}
