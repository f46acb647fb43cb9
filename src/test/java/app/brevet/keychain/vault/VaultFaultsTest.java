package app.brevet.keychain.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each fault of a vault has its own clear error and leaves the files alone.
class VaultFaultsTest {

  private static final ItemKey KEY = ItemKey.cacheKey();

  @TempDir Path home = Path.of("");

  private VaultKeychain vault = again("right");

  private VaultKeychain again(String passphrase) {
    return new VaultKeychain(
        home.resolve("vault"), request -> secret(passphrase), VaultKeychainTest.CHEAP);
  }

  private static Secret secret(String text) {
    return Secret.of(text.getBytes(UTF_8));
  }

  @BeforeEach
  void makeVault() throws Exception {
    vault = again("right");
    vault.put(KEY, "Brevet: x", secret("kept"));
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private Path file(String name) {
    return home.resolve("vault").resolve(name);
  }

  private static KeychainException fault(ThrowingCallable call) {
    return catchThrowableOfType(KeychainException.class, call);
  }

  private void assertFault(VaultKeychain on, KeychainReason reason, String message)
      throws IOException {
    byte[] vaultBefore = bytes("vault.age");
    byte[] keyBefore = bytes("vault-key.age");
    KeychainException onGet = fault(() -> on.get(KEY));
    KeychainException onPut = fault(() -> on.put(KEY, "Brevet: x", secret("new")));
    assertThat(onGet.reason()).isEqualTo(reason);
    assertThat(onGet).hasMessageContaining(message);
    assertThat(onPut.reason()).isEqualTo(reason);
    assertThat(bytes("vault.age")).isEqualTo(vaultBefore);
    assertThat(bytes("vault-key.age")).isEqualTo(keyBefore);
  }

  private byte[] bytes(String name) throws IOException {
    return Files.exists(file(name)) ? Files.readAllBytes(file(name)) : new byte[0];
  }

  private void sealKey(VaultIdentity identity) throws IOException {
    ScryptRecipient passphrase = new ScryptRecipient(secret("right"), VaultKeychainTest.CHEAP);
    Files.write(file("vault-key.age"), AgeFile.seal(identity.file(), passphrase));
  }

  @Test
  void get_whenThePassphraseIsWrong_thenWrongPassphrase() throws Exception {
    assertFault(again("wrong"), KeychainReason.WRONG_PASSPHRASE, "does not open vault-key.age");
  }

  @Test
  void get_whenTheVaultIsCutOff_thenCorrupt() throws Exception {
    Files.write(file("vault.age"), Arrays.copyOf(bytes("vault.age"), 250));
    assertFault(again("right"), KeychainReason.CORRUPT, "vault.age is damaged or cut off");
  }

  @Test
  void get_whenABitOfThePayloadIsFlipped_thenCorrupt() throws Exception {
    byte[] changed = bytes("vault.age");
    changed[changed.length - 20] ^= 1;
    Files.write(file("vault.age"), changed);
    assertFault(again("right"), KeychainReason.CORRUPT, "vault.age is damaged or cut off");
  }

  @Test
  void get_whenTheHeaderWasChanged_thenCorrupt() throws Exception {
    byte[] changed = bytes("vault.age");
    int mac = new String(changed, UTF_8).indexOf("\n--- ") + 5;
    changed[mac] = (byte) (changed[mac] == 'A' ? 'B' : 'A');
    Files.write(file("vault.age"), changed);
    assertFault(again("right"), KeychainReason.CORRUPT, "the header of vault.age was changed");
  }

  @Test
  void get_whenSealedForSomebodyElse_thenCorrupt() throws Exception {
    Files.write(file("vault.age"), AgeFile.seal(new byte[9], VaultIdentity.random().writer()));
    assertFault(again("right"), KeychainReason.CORRUPT, "vault.age is sealed for another key");
  }

  @Test
  void get_whenTheKeyIsSealedForAKey_thenCorrupt() throws Exception {
    Files.write(file("vault-key.age"), AgeFile.seal(new byte[9], VaultIdentity.random().writer()));
    assertFault(again("right"), KeychainReason.CORRUPT, "vault-key.age is sealed for another");
  }

  @Test
  void get_whenTheWorkFactorIsExcessive_thenCorruptAndNothingIsDerived() throws Exception {
    String key = new String(bytes("vault-key.age"), java.nio.charset.StandardCharsets.ISO_8859_1);
    Files.writeString(
        file("vault-key.age"),
        key.replaceFirst(" 4\n", " 30\n"),
        java.nio.charset.StandardCharsets.ISO_8859_1);
    assertFault(again("right"), KeychainReason.CORRUPT, "work factor 30, at most 18");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", "age-encryption.org/v1\n", "age-encryption.org/v1\n-> "})
  void get_whenNotAnAgeFile_thenCorrupt(String text) throws Exception {
    Files.writeString(file("vault.age"), text);
    assertFault(again("right"), KeychainReason.CORRUPT, "vault.age");
  }

  @Test
  void get_whenNoListOfItemsIsInIt_thenCorrupt() throws Exception {
    VaultIdentity identity = VaultIdentity.random();
    sealKey(identity);
    Files.write(file("vault.age"), AgeFile.seal("[]".getBytes(UTF_8), identity.writer()));
    assertFault(again("right"), KeychainReason.CORRUPT, "holds no list of items");
  }

  @Test
  void put_whenTheVaultIsMissingBesideItsKey_thenCorruptAndNoNewVault() throws Exception {
    Files.delete(file("vault.age"));
    assertFault(again("right"), KeychainReason.CORRUPT, "vault.age is missing");
    assertFault(vault, KeychainReason.CORRUPT, "vault.age is missing");
  }

  @Test
  void put_whenTheKeyIsMissingBesideTheVault_thenCorruptAndNoNewKey() throws Exception {
    Files.delete(file("vault-key.age"));
    assertFault(again("right"), KeychainReason.CORRUPT, "vault-key.age is missing");
  }

  @Test
  void put_whenTheVaultWentAwayWhileOpen_thenAbsentAndNoNewVault() throws Exception {
    Files.move(home.resolve("vault"), home.resolve("elsewhere"));
    assertFault(vault, KeychainReason.ABSENT, "there is no vault");
  }

  @Test
  void get_whenThereNeverWasAVault_thenAbsentAndNobodyIsAsked() throws Exception {
    Files.move(home.resolve("vault"), home.resolve("elsewhere"));
    VaultKeychain none =
        new VaultKeychain(
            home.resolve("vault"),
            request -> {
              throw new AssertionError("asked");
            });
    assertThat(none.state()).isEqualTo(Keychain.State.ABSENT);
    assertThat(fault(() -> none.get(KEY)).reason()).isEqualTo(KeychainReason.ABSENT);
    assertThat(fault(none::list).reason()).isEqualTo(KeychainReason.ABSENT);
  }

  @Test
  void put_whenThePassphraseIsEmpty_thenNoVault() throws Exception {
    Files.move(home.resolve("vault"), home.resolve("elsewhere"));
    KeychainException refused = fault(() -> again("").put(KEY, "Brevet: x", secret("new")));
    assertThat(refused.reason()).isEqualTo(KeychainReason.NO_PASSPHRASE);
    assertThat(home.resolve("vault")).doesNotExist();
  }

  @Test
  void get_whenInALaterVersionOfAge_thenCorruptAndSaysSo() throws Exception {
    for (String name : List.of("vault.age", "vault-key.age")) {
      byte[] before = bytes(name);
      byte[] later = before.clone();
      later["age-encryption.org/v".length()] = '2';
      Files.write(file(name), later);
      assertFault(
          again("right"),
          KeychainReason.CORRUPT,
          name + " is in another version of the age format");
      Files.write(file(name), before);
    }
  }

  @Test
  void get_whenALaterBrevetWroteIt_thenCorruptAndSaysSo() throws Exception {
    VaultIdentity identity = VaultIdentity.random();
    sealKey(identity);
    byte[] later = "{\"version\": 2, \"items\": []}".getBytes(UTF_8);
    Files.write(file("vault.age"), AgeFile.seal(later, identity.writer()));
    assertFault(again("right"), KeychainReason.CORRUPT, "vault.age was written by a later Brevet");
  }

  @Test
  void get_whenCutOffAfterAnyByte_thenCorrupt() throws Exception {
    byte[] whole = bytes("vault.age");
    for (int length = 0; length < whole.length; length++) {
      Files.write(file("vault.age"), Arrays.copyOf(whole, length));
      KeychainException refused = fault(() -> vault.get(KEY));
      assertThat(refused).as("%d of %d bytes", length, whole.length).isNotNull();
      assertThat(refused.reason()).isEqualTo(KeychainReason.CORRUPT);
    }
  }

  @Test
  void get_whenTheKeyIsCutOffAfterAnyByte_thenCorrupt() throws Exception {
    byte[] whole = bytes("vault-key.age");
    for (int length = 0; length < whole.length; length++) {
      Files.write(file("vault-key.age"), Arrays.copyOf(whole, length));
      KeychainException refused = fault(() -> again("right").get(KEY));
      assertThat(refused).as("%d of %d bytes", length, whole.length).isNotNull();
      assertThat(refused.reason()).as("%d bytes", length).isEqualTo(KeychainReason.CORRUPT);
    }
  }

  @Test
  void get_whenBothFilesAreArmored_thenOpens() throws Exception {
    for (String name : List.of("vault.age", "vault-key.age")) {
      Files.writeString(file(name), Armor.around(bytes(name)));
    }
    assertThat(again("right").get(KEY).orElseThrow().reveal()).isEqualTo("kept");
  }
}
