package app.brevet.keychain.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainContract;
import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract, kept by the Credential Manager's keychain on a fake of the calls: all of it but
/// the calls themselves, on every system.
class WindowsKeychainTest extends KeychainContract {

  private final FakeCredentialCalls calls = new FakeCredentialCalls();

  @Override
  protected Keychain connect() {
    return new WindowsKeychain(calls, "Brevet");
  }

  @AfterEach
  void requireThatAllIsFreed() {
    assertThat(calls.buffers()).isZero();
  }

  private String target(int number) {
    return "Brevet/access-key/" + profile + "/AKIA%016d".formatted(number);
  }

  @Test
  void put_whenAnAccessKey_thenWhatPeopleSeeInTheirCredentialManager() throws Exception {
    open().put(key(1), "Brevet: Übung 密码", secret("s3cr3t"));

    FakeCredentialCalls.Stored stored = calls.stored(target(1)).orElseThrow();
    assertThat(stored.comment()).isEqualTo("Brevet: Übung 密码");
    assertThat(stored.user()).isEqualTo("AKIA0000000000000001");
    assertThat(stored.secret().reveal()).isEqualTo("s3cr3t");
    assertThat(stored.persist()).isEqualTo(NativeCredential.LOCAL_MACHINE);
  }

  @Test
  void put_whenTheCacheKey_thenItsTargetIsItsKind() throws Exception {
    open().put(ItemKey.cacheKey(), LABEL, secret("x"));
    assertThat(calls.stored("Brevet/cache-key")).isPresent();
  }

  @Test
  void put_whenTheLabelIsLongerThanWindowsTakes_thenItIsCut() throws Exception {
    open().put(key(1), "x".repeat(255) + "🔑", secret("x"));
    assertThat(calls.stored(target(1)).orElseThrow().comment()).isEqualTo("x".repeat(255));
  }

  @Test
  void put_whenTheSecretIsLongerThanWindowsTakes_thenNotWritten() throws Exception {
    Keychain keychain = open();
    KeychainException refused =
        catchThrowableOfType(
            KeychainException.class, () -> keychain.put(key(1), LABEL, Secret.of(new byte[2_561])));
    assertThat(refused.reason()).isEqualTo(KeychainReason.NOT_WRITTEN);
    assertThat(keychain.list()).isEmpty();
  }

  private void assertPutFails(Keychain keychain) {
    KeychainException refused =
        catchThrowableOfType(
            KeychainException.class, () -> keychain.put(key(1), LABEL, secret("new")));
    assertThat(refused.reason()).isEqualTo(KeychainReason.CORRUPT);
    assertThat(refused).hasMessageContaining("gives back another secret than was stored");
  }

  @Test
  void put_whenTheStoreGarblesIt_thenCorruptAndTheOldSecretIsThere() throws Exception {
    Keychain keychain = open();
    keychain.put(key(1), LABEL, secret("old"));
    calls.garble(1);

    assertPutFails(keychain);

    assertThat(read(keychain, key(1))).isEqualTo("old");
  }

  @Test
  void put_whenTheStoreGarblesTheFirst_thenCorruptAndNothingIsLeft() throws Exception {
    Keychain keychain = open();
    calls.garble(1);

    assertPutFails(keychain);

    assertThat(calls.stored(target(1))).isEmpty();
  }

  @Test
  void put_whenTheStoreGarblesAll_thenCorruptStill() throws Exception {
    Keychain keychain = open();
    keychain.put(key(1), LABEL, secret("old"));
    calls.garble(2);

    assertPutFails(keychain);
  }

  @Test
  void relabel_whenThere_thenTheCommentIsAnother() throws Exception {
    Keychain keychain = open();
    keychain.put(key(1), "Brevet: dev", secret("x"));
    keychain.relabel(key(1), "Brevet: work");
    assertThat(calls.stored(target(1)).orElseThrow().comment()).isEqualTo("Brevet: work");
  }

  @Test
  void list_whenOthersAreThere_thenOnlyOurs() throws Exception {
    Keychain keychain = open();
    keychain.put(key(1), LABEL, secret("x"));
    calls.plant("Brevet/unknown-kind", NativeCredential.GENERIC);
    calls.plant("Brevet/access-key/no-uuid", NativeCredential.GENERIC);
    calls.plant("Brevet/cache-key", 2);
    calls.plant("Brevetto/cache-key", NativeCredential.GENERIC);
    assertThat(keychain.list()).containsExactly(key(1));
  }

  @ParameterizedTest
  @CsvSource({
    "1312, ABSENT",
    "5, DENIED",
    "1168, MISSING_ITEM",
    "1783, NOT_WRITTEN",
    "112, NOT_WRITTEN",
    "13, CORRUPT",
    "31, DENIED"
  })
  void put_whenWindowsRefuses_thenItsReasonAndCode(int code, KeychainReason reason)
      throws Exception {
    Keychain keychain = open();
    calls.failWith(code);
    KeychainException refused =
        catchThrowableOfType(
            KeychainException.class, () -> keychain.put(key(1), LABEL, secret("s3cr3t")));
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused).hasMessageContaining("error " + code).hasMessageNotContaining("s3cr3t");
  }

  @Test
  void state_whenThereIsNoLogonSession_thenAbsent() throws Exception {
    Keychain keychain = open();
    calls.failWith(1312);
    assertThat(keychain.state()).isEqualTo(Keychain.State.ABSENT);
  }
}
