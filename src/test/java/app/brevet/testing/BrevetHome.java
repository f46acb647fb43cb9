package app.brevet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A home of its own for real `brevet` processes: the image where the build has made one
/// (`-Dbrevet.image`), else the classes of the tests.
///
/// Processes get a clean environment and no terminal (`setsid`). After each, its arguments, its
/// environment, its streams and every file of the home are searched for planted secrets, and its
/// standard error for a stack trace.
public final class BrevetHome {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path folder;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final LeakSearch leaks = new LeakSearch();
  private final FileTime made = FileTime.from(InstantSource.system().instant());
  private List<String> launcher = launcher();
  private List<String> wrapper = List.of("setsid", "--wait");

  /// An empty home in this folder, with the sandbox for AWS.
  public BrevetHome(Path folder, URI endpoint) throws IOException {
    this.folder = folder;
    Path runtime = Files.createDirectories(folder.resolve("run"));
    Files.setPosixFilePermissions(runtime, PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(home());
    environment.put("HOME", home().toString());
    environment.put("XDG_RUNTIME_DIR", runtime.toString());
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("AWS_ENDPOINT_URL", endpoint.toString());
    environment.put("BREVET_SIGNIN_ENDPOINT", endpoint.toString());
  }

  /// The same with a vault whose passphrase a file holds.
  public static BrevetHome withVault(Path folder, URI endpoint) throws IOException {
    BrevetHome home = new BrevetHome(folder, endpoint);
    home.passphrase("correct horse battery staple");
    home.set("BREVET_KEYCHAIN", "vault");
    return home;
  }

  /// Puts this passphrase into the file that `BREVET_VAULT_PASSPHRASE_FILE` names.
  public void passphrase(String text) throws IOException {
    Path file = folder.resolve("passphrase");
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text);
    leaks.plant(text);
    set("BREVET_VAULT_PASSPHRASE_FILE", file.toString());
  }

  /// Sets a variable for the processes that follow.
  public BrevetHome set(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /// Takes a variable away for the processes that follow.
  public BrevetHome unset(String name) {
    environment.remove(name);
    return this;
  }

  /// Runs the processes that follow by this command instead of in a session of their own.
  public BrevetHome wrappedBy(String... command) {
    wrapper = List.of(command);
    return this;
  }

  /// Starts this program for the processes that follow.
  public BrevetHome startedBy(Path program) {
    launcher = List.of(program.toString());
    return this;
  }

  /// The environment of the processes.
  public Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /// What `HOME` names.
  public Path home() {
    return folder.resolve("home");
  }

  /// The shared credentials file, which need not be there.
  public Path credentialsFile() {
    return home().resolve(".aws/credentials");
  }

  /// Writes the shared credentials file, as somebody else would.
  public void writeCredentials(String text) throws IOException {
    Files.createDirectories(home().resolve(".aws"));
    Files.writeString(credentialsFile(), text);
  }

  /// From now on this text must be in no file, argument, environment or message.
  public void plant(String secret) {
    leaks.plant(secret);
  }

  /// What is searched for; of sessions not in what `credentials` prints.
  public LeakSearch leaks() {
    return leaks;
  }

  /// Runs `brevet` with nothing on standard input.
  public Ran brevet(String... arguments) throws IOException, InterruptedException {
    return brevetReading("", arguments);
  }

  /// Runs `brevet` with this on standard input.
  public Ran brevetReading(String input, String... arguments)
      throws IOException, InterruptedException {
    return finish(start(input, arguments));
  }

  /// A process that was started and not yet waited for.
  ///
  /// @param out what it prints, as it comes
  public record Running(
      List<String> command,
      Process process,
      long startedNanos,
      CompletableFuture<String> out,
      CompletableFuture<String> err) {}

  /// Starts `brevet` without waiting for it.
  public Running start(String input, String... arguments) throws IOException {
    long started = System.nanoTime();
    Process process = spawn(arguments);
    CompletableFuture<String> out = reading(process.getInputStream());
    CompletableFuture<String> err = reading(process.getErrorStream());
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It ended without reading: its exit code tells why.
    }
    return new Running(List.of(arguments), process, started, out, err);
  }

  /// Starts `brevet` with its streams in the caller's hands.
  Process spawn(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(wrapper);
    command.addAll(launcher);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  /// Waits for the process, and looks for leaks while it runs and after it.
  public Ran finish(Running running) throws IOException, InterruptedException {
    List<String> leaked = new ArrayList<>();
    long end = running.startedNanos() + PATIENCE.toNanos();
    while (!running.process().waitFor(50, TimeUnit.MILLISECONDS)) {
      leaked.addAll(leaks.inProcess(running.process().toHandle()));
      if (System.nanoTime() > end) {
        running.process().descendants().forEach(ProcessHandle::destroyForcibly);
        running.process().destroyForcibly();
        throw new AssertionError("brevet " + running.command() + " does not end");
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - running.startedNanos());
    Ran ran =
        new Ran(
            running.command(),
            running.process().exitValue(),
            running.out().join(),
            running.err().join(),
            took);
    assertThat(leaked).as("processes with a planted secret").isEmpty();
    search(ran);
    return ran;
  }

  /// Checks that nothing leaked into what was printed, or into any file.
  public void search(Ran ran) throws IOException {
    if (ran.command().contains("credentials")) {
      leaks.besidesSessions("standard output", ran.out());
    } else {
      leaks.inText("standard output", ran.out());
    }
    leaks.inText("standard error", ran.err());
    leaks.inFiles(home());
    leaks.inFiles(folder.resolve("run"));
    leaks.inNewFiles(Path.of("/tmp"), folder, made);
    assertThat(ran.err()).as("standard error").doesNotContain("\tat ");
  }

  private static CompletableFuture<String> reading(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        task -> Thread.ofVirtual().start(task));
  }

  private static List<String> launcher() {
    Optional<String> image = Optional.ofNullable(System.getProperty("brevet.image"));
    if (image.isPresent()) {
      return List.of(image.get() + "/bin/brevet");
    }
    String classes =
        Optional.ofNullable(System.getProperty("surefire.test.class.path"))
            .orElse(System.getProperty("java.class.path"));
    String java = System.getProperty("java.home") + "/bin/java";
    return List.of(java, "-Xmx256m", "-cp", classes, "app.brevet.app.Main");
  }
}
