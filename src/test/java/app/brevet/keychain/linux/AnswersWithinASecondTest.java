package app.brevet.keychain.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain.State;
import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.testing.Counts;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A locked keychain says so within a second, and an absent one too, each time in a new connection.
/// Nobody is asked meanwhile. The slowest and the median of all times are printed.
class AnswersWithinASecondTest {

  private static final Duration BOUND = Duration.ofSeconds(1);
  private static final ItemKey KEY = ItemKey.cacheKey();

  @TempDir Path home;

  private static void measure(
      String what, Map<String, String> environment, State state, KeychainReason reason) {
    List<Duration> states = new ArrayList<>();
    List<Duration> gets = new ArrayList<>();
    int times = Counts.of(5, 100);
    for (int time = 0; time < times; time++) {
      try (SecretServiceKeychain keychain = new SecretServiceKeychain(environment)) {
        states.add(stateOf(keychain, state));
      }
      try (SecretServiceKeychain keychain = new SecretServiceKeychain(environment)) {
        gets.add(fault(keychain, reason));
      }
    }
    report(what + ", state", states);
    report(what + ", get", gets);
  }

  private static Duration stateOf(SecretServiceKeychain keychain, State state) {
    long start = System.nanoTime();
    State answered = keychain.state();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(answered).isEqualTo(state);
    return took;
  }

  private static Duration fault(SecretServiceKeychain keychain, KeychainReason reason) {
    long start = System.nanoTime();
    KeychainException fault =
        catchThrowableOfType(KeychainException.class, () -> keychain.get(KEY));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(fault.reason()).isEqualTo(reason);
    return took;
  }

  private static void report(String what, List<Duration> times) {
    List<Duration> sorted = times.stream().sorted().toList();
    System.out.printf(
        "%s: %d times, first %d ms, median %d ms, slowest %d ms%n",
        what,
        sorted.size(),
        times.getFirst().toMillis(),
        sorted.get(sorted.size() / 2).toMillis(),
        sorted.getLast().toMillis());
    assertThat(sorted.getLast()).isLessThan(BOUND);
  }

  private Map<String, String> onlyRuntimeFolder() {
    return Map.of("XDG_RUNTIME_DIR", home.toString());
  }

  private ServerSocketChannel listen() throws IOException {
    return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
        .bind(UnixDomainSocketAddress.of(home.resolve("bus")));
  }

  @Test
  void state_whenThereIsNoBusAddress_thenAbsentWithinASecond() {
    measure("no bus address", Map.of(), State.ABSENT, KeychainReason.ABSENT);
  }

  @Test
  void state_whenNobodyListensAtTheSocket_thenAbsentWithinASecond() throws Exception {
    listen().close();
    measure("dead socket", onlyRuntimeFolder(), State.ABSENT, KeychainReason.ABSENT);
  }

  @Test
  void state_whenWhoListensSaysNothing_thenAbsentWithinASecond() throws Exception {
    List<SocketChannel> accepted = new CopyOnWriteArrayList<>();
    try (ServerSocketChannel silent = listen()) {
      Thread.ofVirtual().start(() -> acceptAll(silent, accepted));
      measure("silent socket", onlyRuntimeFolder(), State.ABSENT, KeychainReason.TIMED_OUT);
    }
    assertThat(accepted).isNotEmpty();
    for (SocketChannel channel : accepted) {
      channel.close();
    }
  }

  private static void acceptAll(ServerSocketChannel silent, List<SocketChannel> accepted) {
    try {
      while (silent.isOpen()) {
        accepted.add(silent.accept());
      }
    } catch (IOException e) {
      // The test is over: its socket was closed.
    }
  }

  @Test
  void state_whenWhoListensIsNoBus_thenAbsentWithinASecond() throws Exception {
    try (ServerSocketChannel rude = listen()) {
      Thread.ofVirtual().start(() -> hangUpOnAll(rude));
      measure("no bus there", onlyRuntimeFolder(), State.ABSENT, KeychainReason.ABSENT);
    }
  }

  private static void hangUpOnAll(ServerSocketChannel rude) {
    try {
      while (rude.isOpen()) {
        rude.accept().close();
      }
    } catch (IOException e) {
      // The test is over: its socket was closed.
    }
  }

  @Test
  void state_whenNobodyIsASecretService_thenAbsentWithinASecond() throws Exception {
    try (PrivateKeyring bus = PrivateKeyring.onlyBus(home)) {
      measure("no service", bus.environment(), State.ABSENT, KeychainReason.ABSENT);
    }
  }

  @Test
  void state_whenLocked_thenLockedWithinASecond() throws Exception {
    try (PrivateKeyring keyring = PrivateKeyring.unlocked(home)) {
      try (SecretServiceKeychain keychain = new SecretServiceKeychain(keyring.environment())) {
        keychain.put(KEY, "Brevet: x", Secret.of("kept".getBytes(StandardCharsets.UTF_8)));
      }
      keyring.killDaemon();
      keyring.startDaemonLocked();
      measure("locked", keyring.environment(), State.LOCKED, KeychainReason.LOCKED);
    }
  }

  @Test
  void state_whenTheDaemonIsFrozen_thenAbsentWithinASecond() throws Exception {
    try (PrivateKeyring keyring = PrivateKeyring.unlocked(home)) {
      keyring.freezeDaemon();
      List<Duration> states = new ArrayList<>();
      int times = Counts.of(3, 20);
      for (int time = 0; time < times; time++) {
        try (SecretServiceKeychain keychain = new SecretServiceKeychain(keyring.environment())) {
          states.add(stateOf(keychain, State.ABSENT));
        }
      }
      report("frozen daemon, state", states);
    }
  }
}
