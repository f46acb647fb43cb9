package app.brevet.keychain.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain.State;
import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a real KeePassXC does where it differs from GNOME Keyring.
class KeePassXcFaultsTest {

  private static final ItemKey KEY = ItemKey.cacheKey();
  private static final Duration BOUND = Duration.ofSeconds(1);

  @TempDir Path home;

  private static SecretServiceKeychain keychain(PrivateKeePassXc keePassXc) {
    return new SecretServiceKeychain(
        keePassXc.environment(), Duration.ofSeconds(5), Duration.ofSeconds(2));
  }

  private static void put(SecretServiceKeychain keychain) throws KeychainException {
    keychain.put(KEY, "Brevet: x", Secret.of("kept".getBytes(StandardCharsets.UTF_8)));
  }

  private static void assertLocked(SecretServiceKeychain keychain) {
    long start = System.nanoTime();
    State state = keychain.state();
    KeychainException onGet =
        catchThrowableOfType(KeychainException.class, () -> keychain.get(KEY));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.println("KeePassXC locked: state and get took " + took.toMillis() + " ms");
    assertThat(state).isEqualTo(State.LOCKED);
    assertThat(onGet.reason()).isEqualTo(KeychainReason.LOCKED);
    assertThat(took).isLessThan(BOUND);
  }

  @Test
  void state_whenTheDatabaseIsLocked_thenLockedAndNobodyIsAsked() throws Exception {
    try (PrivateKeePassXc keePassXc = PrivateKeePassXc.unlocked(home, false);
        SecretServiceKeychain keychain = keychain(keePassXc)) {
      put(keychain);
      keePassXc.lock();
      assertLocked(keychain);
      KeychainException refused = catchThrowableOfType(KeychainException.class, keychain::unlock);
      assertThat(refused.reason()).isEqualTo(KeychainReason.TIMED_OUT);
    }
  }

  @Test
  void state_whenItWantsToAskBeforeAnotherClientReads_thenLockedUntilItIsAllowed()
      throws Exception {
    try (PrivateKeePassXc keePassXc = PrivateKeePassXc.unlocked(home, true);
        SecretServiceKeychain writer = keychain(keePassXc);
        SecretServiceKeychain reader = keychain(keePassXc)) {
      put(writer);
      assertThat(writer.get(KEY).orElseThrow().reveal()).isEqualTo("kept");
      assertLocked(reader);
    }
  }
}
