package app.brevet.keychain.linux;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A Secret Service that keeps something else than what it was given is found out with the first
/// write, not when the secret is needed.
class GarblingServiceTest {

  private static final ItemKey KEY = ItemKey.cacheKey();

  @TempDir Path home;
  private PrivateKeyring bus;
  private FakeSecretService service;
  private SecretServiceKeychain keychain;

  @BeforeEach
  void open() throws Exception {
    bus = PrivateKeyring.onlyBus(home);
    service = FakeSecretService.on(bus.environment().getOrDefault("DBUS_SESSION_BUS_ADDRESS", ""));
    keychain = new SecretServiceKeychain(bus.environment());
  }

  @AfterEach
  void close() {
    keychain.close();
    service.close();
    bus.close();
  }

  private static Secret secret(String text) {
    return Secret.of(text.getBytes(UTF_8));
  }

  private void assertPutFails() {
    KeychainException fault =
        catchThrowableOfType(
            KeychainException.class, () -> keychain.put(KEY, "Brevet: x", secret("new")));
    assertThat(fault.reason()).isEqualTo(KeychainReason.CORRUPT);
    assertThat(fault).hasMessage("the keychain gives back another secret than was stored");
  }

  /// Keeps this of `new`, and all else as it is.
  private static UnaryOperator<String> spoiling(String spoilt) {
    return text -> text.equals("new") ? spoilt : text;
  }

  @Test
  void put_whenTheServiceKeepsIt_thenItIsGivenBack() throws Exception {
    keychain.put(KEY, "Brevet: x", secret("new"));

    assertThat(keychain.get(KEY).orElseThrow().reveal()).isEqualTo("new");
  }

  @Test
  void put_whenTheServiceGarblesIt_thenCorruptAndTheOldSecretIsThere() throws Exception {
    keychain.put(KEY, "Brevet: x", secret("old"));
    service.keep(spoiling("nev"));

    assertPutFails();

    assertThat(keychain.get(KEY).orElseThrow().reveal()).isEqualTo("old");
  }

  @Test
  void put_whenTheServiceCutsItOff_thenCorruptAndTheOldSecretIsThere() throws Exception {
    keychain.put(KEY, "Brevet: x", secret("old"));
    service.keep(spoiling(""));

    assertPutFails();

    assertThat(keychain.get(KEY).orElseThrow().reveal()).isEqualTo("old");
  }

  @Test
  void put_whenTheServiceGarblesTheFirst_thenCorruptAndNothingIsLeft() throws Exception {
    service.keep(spoiling("nev"));

    assertPutFails();

    assertThat(service.kept()).isEmpty();
    assertThat(keychain.get(KEY)).isEmpty();
  }

  @Test
  void put_whenTheServiceGarblesAll_thenCorruptStill() throws Exception {
    keychain.put(KEY, "Brevet: x", secret("old"));
    service.keep(text -> text + "?");

    assertPutFails();
  }
}
