package app.brevet.keychain.mac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.Keychain.State;
import app.brevet.keychain.KeychainContract;
import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract, kept by the keychain of macOS on a fake of the calls: all of it but the calls
/// themselves, on every system.
class MacKeychainTest extends KeychainContract {

  private final FakeSecurityCalls calls = new FakeSecurityCalls();

  @Override
  protected Keychain connect() {
    return new MacKeychain(calls, "Brevet");
  }

  @AfterEach
  void requireThatAllIsReleased() {
    assertThat(calls.living()).isZero();
  }

  private String account(int number) {
    return "access-key/" + profile + "/AKIA%016d".formatted(number);
  }

  private static KeychainReason reason(Keychain keychain, ItemKey key) {
    return catchThrowableOfType(KeychainException.class, () -> keychain.get(key)).reason();
  }

  @Test
  void put_whenAnAccessKey_thenWhatPeopleSeeInKeychainAccess() throws Exception {
    open().put(key(1), "Brevet: Übung 密码", secret("s3cr3t"));

    FakeSecurityCalls.Stored stored = calls.stored("Brevet", account(1)).orElseThrow();
    assertThat(stored.label()).isEqualTo("Brevet: Übung 密码");
    assertThat(stored.secret().reveal()).isEqualTo("s3cr3t");
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

    assertThat(calls.stored("Brevet", account(1))).isEmpty();
  }

  @Test
  void put_whenTheStoreGarblesAll_thenCorruptStill() throws Exception {
    Keychain keychain = open();
    keychain.put(key(1), LABEL, secret("old"));
    calls.garble(2);

    assertPutFails(keychain);
  }

  @Test
  void relabel_whenThere_thenTheLabelIsAnother() throws Exception {
    Keychain keychain = open();
    keychain.put(key(1), "Brevet: dev", secret("x"));
    keychain.relabel(key(1), "Brevet: work");
    assertThat(calls.stored("Brevet", account(1)).orElseThrow().label()).isEqualTo("Brevet: work");
  }

  @Test
  void list_whenOthersAreThere_thenOnlyOurs() throws Exception {
    Keychain keychain = open();
    keychain.put(key(1), LABEL, secret("x"));
    calls.plant("Brevet", "unknown-kind");
    calls.plant("Brevet", "access-key/no-uuid");
    calls.plant("Brevet", "x".repeat(2_000));
    calls.plant("Safari", "cache-key");
    assertThat(keychain.list()).containsExactly(key(1));
  }

  @Test
  void state_whenLocked_thenLockedAndEachCallSaysSoAndAsksNobody() throws Exception {
    Keychain keychain = open();
    keychain.put(key(1), LABEL, secret("x"));
    calls.lock(0);
    assertThat(keychain.state()).isEqualTo(State.LOCKED);
    assertThat(reason(keychain, key(1))).isEqualTo(KeychainReason.LOCKED);
    keychain.unlock();
    assertThat(read(keychain, key(1))).isEqualTo("x");
  }

  @Test
  void unlock_whenTheUserCancels_thenDenied() throws Exception {
    Keychain keychain = open();
    calls.lock(-128);
    KeychainException refused = catchThrowableOfType(KeychainException.class, keychain::unlock);
    assertThat(refused.reason()).isEqualTo(KeychainReason.DENIED);
    assertThat(keychain.state()).isEqualTo(State.LOCKED);
  }

  @Test
  void state_whenThereIsNoDefaultKeychain_thenAbsent() throws Exception {
    Keychain keychain = open();
    calls.failWith(-25307);
    assertThat(keychain.state()).isEqualTo(State.ABSENT);
  }

  @ParameterizedTest
  @CsvSource({
    "-25308, LOCKED", "-25315, LOCKED", "-128, DENIED", "-25293, DENIED", "-34018, DENIED",
    "-25307, ABSENT", "-25294, ABSENT", "-25291, ABSENT", "-25295, CORRUPT", "-26275, CORRUPT",
    "-61, NOT_WRITTEN", "-25292, NOT_WRITTEN", "-34, NOT_WRITTEN"
  })
  void put_whenMacOsRefuses_thenItsReasonAndCode(int code, KeychainReason reason) throws Exception {
    Keychain keychain = open();
    calls.failWith(code);
    KeychainException refused =
        catchThrowableOfType(
            KeychainException.class, () -> keychain.put(key(1), LABEL, secret("s3cr3t")));
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused).hasMessageContaining("OSStatus " + code).hasMessageNotContaining("s3cr3t");
  }
}
