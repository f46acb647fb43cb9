package app.brevet.keychain.linux;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.Keychain.State;
import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The faults of a Secret Service, each told apart, each in bounded time. The times are printed;
/// the bound is generous, for machines that do much else: see [AnswersWithinASecondTest].
class SecretServiceFaultsTest {

  private static final Duration BOUND = Duration.ofSeconds(4);
  private static final ItemKey KEY = ItemKey.cacheKey();

  @TempDir Path home;

  private static Secret secret(String text) {
    return Secret.of(text.getBytes(UTF_8));
  }

  private static SecretServiceKeychain keychain(Map<String, String> environment) {
    return new SecretServiceKeychain(environment);
  }

  private static void assertSoon(
      String what, SecretServiceKeychain keychain, State state, KeychainReason reason) {
    long start = System.nanoTime();
    assertThat(keychain.state()).isEqualTo(state);
    long between = System.nanoTime();
    KeychainException fault =
        catchThrowableOfType(KeychainException.class, () -> keychain.get(KEY));
    long end = System.nanoTime();
    System.out.printf(
        "%s: state %d ms, get %d ms%n",
        what, (between - start) / 1_000_000, (end - between) / 1_000_000);
    assertThat(fault.reason()).isEqualTo(reason);
    assertThat(Duration.ofNanos(between - start)).isLessThan(BOUND);
    assertThat(Duration.ofNanos(end - between)).isLessThan(BOUND);
  }

  @Test
  void state_whenThereIsNoBus_thenAbsent() {
    try (SecretServiceKeychain keychain = keychain(Map.of("XDG_RUNTIME_DIR", home.toString()))) {
      assertSoon("no bus", keychain, State.ABSENT, KeychainReason.ABSENT);
    }
  }

  @Test
  void state_whenTheBusAddressIsStale_thenAbsent() throws Exception {
    Path socket = home.resolve("bus");
    ServerSocketChannel.open(StandardProtocolFamily.UNIX)
        .bind(UnixDomainSocketAddress.of(socket))
        .close();
    try (SecretServiceKeychain keychain = keychain(Map.of("XDG_RUNTIME_DIR", home.toString()))) {
      assertSoon("stale address", keychain, State.ABSENT, KeychainReason.ABSENT);
    }
  }

  @Test
  void state_whenTheBusDoesNotAnswer_thenTimedOut() throws Exception {
    try (ServerSocketChannel silent =
            ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(home.resolve("bus")));
        SecretServiceKeychain keychain = keychain(Map.of("XDG_RUNTIME_DIR", home.toString()))) {
      assertThat(silent.isOpen()).isTrue();
      assertSoon("silent bus", keychain, State.ABSENT, KeychainReason.TIMED_OUT);
    }
  }

  @Test
  void state_whenNobodyIsASecretService_thenAbsent() throws Exception {
    try (PrivateKeyring bus = PrivateKeyring.onlyBus(home);
        SecretServiceKeychain keychain = keychain(bus.environment())) {
      assertSoon("nothing installed", keychain, State.ABSENT, KeychainReason.ABSENT);
    }
  }

  @Test
  void state_whenLocked_thenLockedAndNothingIsAsked() throws Exception {
    try (PrivateKeyring keyring = PrivateKeyring.unlocked(home)) {
      try (SecretServiceKeychain keychain = keychain(keyring.environment())) {
        keychain.put(KEY, "Brevet: x", secret("kept"));
      }
      keyring.killDaemon();
      keyring.startDaemonLocked();
      try (SecretServiceKeychain keychain = keychain(keyring.environment())) {
        assertSoon("locked", keychain, State.LOCKED, KeychainReason.LOCKED);
        KeychainException onPut =
            catchThrowableOfType(
                KeychainException.class, () -> keychain.put(KEY, "Brevet: x", secret("new")));
        assertThat(onPut.reason()).isEqualTo(KeychainReason.LOCKED);
        KeychainException onList = catchThrowableOfType(KeychainException.class, keychain::list);
        assertThat(onList.reason()).isEqualTo(KeychainReason.LOCKED);
        KeychainException onRemove =
            catchThrowableOfType(KeychainException.class, () -> keychain.remove(KEY));
        assertThat(onRemove.reason()).isEqualTo(KeychainReason.LOCKED);
      }
    }
  }

  @Test
  void unlock_whenThePromptIsDismissedForWantOfAScreen_thenDenied() throws Exception {
    try (PrivateKeyring keyring = PrivateKeyring.unlocked(home)) {
      keyring.killDaemon();
      keyring.startDaemonLocked();
      try (SecretServiceKeychain keychain =
          new SecretServiceKeychain(
              keyring.environment(), Duration.ofSeconds(5), Duration.ofSeconds(2))) {
        KeychainException refused = catchThrowableOfType(KeychainException.class, keychain::unlock);
        assertThat(refused.reason()).isEqualTo(KeychainReason.DENIED);
        assertThat(keychain.state()).isEqualTo(State.LOCKED);
      }
    }
  }

  @Test
  void get_whenTheDaemonWasKilled_thenAbsentAndWithANewOneGoesOn() throws Exception {
    try (PrivateKeyring keyring = PrivateKeyring.unlocked(home);
        SecretServiceKeychain keychain = keychain(keyring.environment())) {
      keychain.put(KEY, "Brevet: x", secret("kept"));
      keyring.killDaemon();
      assertSoon("daemon killed", keychain, State.ABSENT, KeychainReason.ABSENT);
      keyring.startDaemon();
      assertThat(keychain.get(KEY).orElseThrow().reveal()).isEqualTo("kept");
    }
  }

  @Test
  void get_whenTheDaemonWasExchangedInBetween_thenTheSessionIsOpenedAgain() throws Exception {
    try (PrivateKeyring keyring = PrivateKeyring.unlocked(home);
        SecretServiceKeychain keychain = keychain(keyring.environment())) {
      keychain.put(KEY, "Brevet: x", secret("kept"));
      keyring.killDaemon();
      keyring.startDaemon();
      assertThat(keychain.get(KEY).orElseThrow().reveal()).isEqualTo("kept");
      keychain.put(KEY, "Brevet: x", secret("changed"));
      assertThat(keychain.get(KEY).orElseThrow().reveal()).isEqualTo("changed");
    }
  }

  @Test
  void get_whenTheDaemonFreezes_thenTimedOutAndOnceItIsReplacedGoesOn() throws Exception {
    try (PrivateKeyring keyring = PrivateKeyring.unlocked(home);
        SecretServiceKeychain keychain =
            new SecretServiceKeychain(
                keyring.environment(), Duration.ofSeconds(1), Duration.ofSeconds(1))) {
      keychain.put(KEY, "Brevet: x", secret("kept"));
      keyring.freezeDaemon();
      assertSoon("daemon frozen", keychain, State.ABSENT, KeychainReason.TIMED_OUT);
      keyring.killDaemon();
      keyring.startDaemon();
      assertThat(keychain.get(KEY).orElseThrow().reveal()).isEqualTo("kept");
    }
  }

  @Test
  void lifetime_whenTheOnlyCollectionIsInMemory_thenTheLogin() throws Exception {
    try (PrivateKeyring keyring = PrivateKeyring.unlocked(home);
        SecretServiceKeychain keychain = keychain(keyring.environment())) {
      assertThat(keychain.lifetime()).isEqualTo(Keychain.Lifetime.LASTING);
      keyring.keepInMemory();
      assertThat(keychain.lifetime()).isEqualTo(Keychain.Lifetime.LOGIN);
      keychain.put(KEY, "Brevet: x", secret("kept"));
      assertThat(keychain.get(KEY).orElseThrow().reveal()).isEqualTo("kept");
      keyring.killDaemon();
      keyring.startDaemon();
      assertThat(keychain.get(KEY)).isEmpty();
    }
  }

  @Test
  void get_whenTheBusDied_thenAbsent() throws Exception {
    try (PrivateKeyring keyring = PrivateKeyring.unlocked(home);
        SecretServiceKeychain keychain = keychain(keyring.environment())) {
      keychain.put(KEY, "Brevet: x", secret("kept"));
      keyring.killAll();
      assertSoon("bus killed", keychain, State.ABSENT, KeychainReason.ABSENT);
    }
  }
}
