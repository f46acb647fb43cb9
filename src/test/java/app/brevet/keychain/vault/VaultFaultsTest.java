package app.brevet.keychain.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.testing.Counts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
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
    Files.write(
        file("vault-key.age"),
        AgeFile.seal(
            identity.file(), new ScryptRecipient(secret("right"), VaultKeychainTest.CHEAP)));
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
  void get_whenMutatedAnywhere_thenCorruptOrTheSame() throws Exception {
    byte[] whole = bytes("vault.age");
    Random random = new Random(20_260_101);
    int opened = 0;
    for (int i = 0, count = Counts.of(500, 10_000); i < count; i++) {
      Files.write(file("vault.age"), mutate(whole, random));
      KeychainException refused = fault(() -> vault.get(KEY));
      if (refused == null) {
        opened++;
      } else {
        assertThat(refused.reason()).isEqualTo(KeychainReason.CORRUPT);
      }
    }
    assertThat(opened).isZero();
  }

  @Test
  void get_whenTheKeyIsMutatedAnywhere_thenItsOwnFaultAndNeverOpens() throws Exception {
    byte[] whole = bytes("vault-key.age");
    Random random = new Random(20_260_102);
    for (int i = 0, count = Counts.of(300, 10_000); i < count; i++) {
      Files.write(file("vault-key.age"), mutate(whole, random));
      assertThat(fault(() -> again("right").get(KEY)).reason())
          .isIn(KeychainReason.CORRUPT, KeychainReason.WRONG_PASSPHRASE);
    }
  }

  private static byte[] mutate(byte[] whole, Random random) {
    byte[] changed = whole.clone();
    switch (random.nextInt(3)) {
      case 0 -> changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      case 1 -> changed = Arrays.copyOf(changed, random.nextInt(changed.length));
      default -> changed = Arrays.copyOf(changed, changed.length + 1 + random.nextInt(80));
    }
    return changed;
  }
}
