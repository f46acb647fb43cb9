package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.BrevetHome;
import app.brevet.testing.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A command that dies, or is asked what it is doing, while it holds the long-term key and waits
/// for an answer of AWS, leaves nothing of the key: no report, no core, no file, no line.
final class CrashLeakIT {

  @TempDir private Path folder;
  private SandboxWorld world;
  private BrevetHome home;
  private ServerSocket silent;

  @BeforeEach
  void open() throws Exception {
    world = new SandboxWorld();
    home = world.home(folder);
    home.leaks().plantSeed(world.phone().totp().seed().copy());
    for (CommandWalk.Line line : CommandWalk.before(world).subList(0, 3)) {
      home.brevetReading(line.input(), line.words()).expect(0);
    }
    silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    home.set("AWS_ENDPOINT_URL", "http://127.0.0.1:" + silent.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    silent.close();
    world.close();
  }

  /// A command that has signed with the key, and waits. The code is made of the seed.
  private BrevetHome.Running waiting() throws Exception {
    BrevetHome.Running running = home.start("", "start", "alice", "--verbose");
    CompletableFuture<Integer> called =
        CompletableFuture.supplyAsync(this::firstByte, task -> Thread.ofVirtual().start(task));
    assertThat(called.get(2, TimeUnit.MINUTES)).isEqualTo('P'); // As in POST.
    return running;
  }

  private int firstByte() {
    try {
      return silent.accept().getInputStream().read(); // It stays open until the test ends.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProcessHandle virtualMachine(BrevetHome.Running running) {
    return Stream.concat(running.process().descendants(), Stream.of(running.process().toHandle()))
        .filter(one -> one.info().command().filter(name -> name.endsWith("/java")).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static void send(String signal, ProcessHandle process) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
        .inheritIO()
        .start()
        .waitFor();
  }

  private List<Path> reports() throws IOException {
    try (Stream<Path> ours = Files.walk(folder);
        Stream<Path> temporary = Files.list(Path.of("/tmp"))) {
      return Stream.concat(ours, temporary)
          .filter(
              file ->
                  String.valueOf(file.getFileName())
                      .matches("hs_err.*|core(\\..*)?|.*\\.hprof|replay.*"))
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SEGV", "ABRT", "BUS", "KILL", "TERM"})
  void start_whenItIsEndedByASignal_thenNothingIsLeftOfTheKey(String signal) throws Exception {
    List<Path> before = reports();
    BrevetHome.Running running = waiting();

    send(signal, virtualMachine(running));

    Ran ran = home.finish(running);
    assertThat(ran.exitCode()).isNotZero();
    assertThat(reports()).isEqualTo(before);
  }

  @Test
  void start_whenItIsAskedForItsThreads_thenTheyTellNothingOfTheKey() throws Exception {
    BrevetHome.Running running = waiting();
    ProcessHandle machine = virtualMachine(running);
    send("QUIT", machine);
    assertThat(machine.isAlive()).isTrue();

    send("TERM", machine);

    assertThat(home.finish(running).out()).contains("Full thread dump");
  }
}
