package app.brevet.keychain.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.testing.ChildJvm;
import app.brevet.testing.Counts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassphraseChangeTest {

  private static final ItemKey KEY = ItemKey.cacheKey();
  private static final PassphraseSource NOBODY =
      _ -> {
        throw new AssertionError("asked");
      };

  @TempDir private Path home;

  private VaultKeychain vault(String passphrase) {
    return vault(home, passphrase);
  }

  static VaultKeychain vault(Path home, String passphrase) {
    return new VaultKeychain(home.resolve("vault"), typed(passphrase), VaultKeychainTest.CHEAP);
  }

  static PassphraseSource typed(String passphrase) {
    return _ -> secret(passphrase);
  }

  private static Secret secret(String text) {
    return Secret.ofUnwipeable(text);
  }

  @BeforeEach
  void makeVault() throws Exception {
    try (VaultKeychain vault = vault("old")) {
      vault.put(KEY, "Brevet: x", secret("kept"));
    }
  }

  private byte[] bytes(String name) throws Exception {
    return Files.readAllBytes(home.resolve("vault").resolve(name));
  }

  private static KeychainReason refusal(VaultKeychain vault) {
    return catchThrowableOfType(KeychainException.class, () -> vault.get(KEY)).reason();
  }

  private static String read(VaultKeychain vault) throws KeychainException {
    return vault.get(KEY).orElseThrow().reveal();
  }

  @Test
  void change_whenTheOldOneIsRight_thenOnlyTheNewOneOpens() throws Exception {
    byte[] items = bytes("vault.age");

    vault("none").changePassphrase(typed("old"), typed("new"));

    assertThat(read(vault("new"))).isEqualTo("kept");
    assertThat(refusal(vault("old"))).isEqualTo(KeychainReason.WRONG_PASSPHRASE);
    assertThat(bytes("vault.age")).isEqualTo(items);
  }

  @Test
  void change_whenDone_thenNoCopyOfTheOldSealedKeyIsLeft() throws Exception {
    byte[] before = bytes("vault-key.age");
    Files.write(home.resolve("vault/.vault-key.age.brevet-dead.tmp"), before);

    vault("none").changePassphrase(typed("old"), typed("new"));

    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readAllBytes(file)).as(file.toString()).isNotEqualTo(before);
      }
    }
  }

  @Test
  void change_whenAnotherProcessHasItOpen_thenThatOneGoesOn() throws Exception {
    VaultKeychain other = vault("old");
    other.unlock();

    vault("none").changePassphrase(typed("old"), typed("new"));
    other.put(KEY, "Brevet: x", secret("written after"));

    assertThat(read(vault("new"))).isEqualTo("written after");
    other.close();
    assertThat(refusal(other)).isEqualTo(KeychainReason.WRONG_PASSPHRASE);
  }

  @Test
  void change_whenTheOldOneIsWrong_thenUnchangedAndTheNewOneIsNotAskedFor() throws Exception {
    byte[] before = bytes("vault-key.age");

    KeychainException refused =
        catchThrowableOfType(
            KeychainException.class, () -> vault("none").changePassphrase(typed("wrong"), NOBODY));

    assertThat(refused.reason()).isEqualTo(KeychainReason.WRONG_PASSPHRASE);
    assertThat(bytes("vault-key.age")).isEqualTo(before);
  }

  @Test
  void change_whenTheNewOneIsEmpty_thenUnchanged() throws Exception {
    KeychainException refused =
        catchThrowableOfType(
            KeychainException.class, () -> vault("none").changePassphrase(typed("old"), typed("")));

    assertThat(refused.reason()).isEqualTo(KeychainReason.NO_PASSPHRASE);
    assertThat(read(vault("old"))).isEqualTo("kept");
  }

  @Test
  void change_whenThereIsNoVault_thenAbsentAndNobodyIsAsked() {
    VaultKeychain none = vault(home.resolve("elsewhere"), "none");

    KeychainException refused =
        catchThrowableOfType(KeychainException.class, () -> none.changePassphrase(NOBODY, NOBODY));

    assertThat(refused.reason()).isEqualTo(KeychainReason.ABSENT);
  }

  @Test
  void change_whenTheKeyOpensAnotherVault_thenUnchangedAndTheNewOneIsNotAskedFor()
      throws Exception {
    Files.write(
        home.resolve("vault/vault.age"),
        AgeFile.seal(new byte[9], VaultIdentity.random().writer()));

    KeychainException refused =
        catchThrowableOfType(
            KeychainException.class, () -> vault("none").changePassphrase(typed("old"), NOBODY));

    assertThat(refused.reason()).isEqualTo(KeychainReason.CORRUPT);
  }

  @Test
  void change_whenAnotherProcessChangesItMeanwhile_thenThatOneStays() throws Exception {
    PassphraseSource slow =
        _ -> {
          vault("none").changePassphrase(typed("old"), typed("theirs"));
          return secret("mine");
        };

    KeychainException refused =
        catchThrowableOfType(
            KeychainException.class, () -> vault("none").changePassphrase(typed("old"), slow));

    assertThat(refused.reason()).isEqualTo(KeychainReason.NOT_WRITTEN);
    assertThat(read(vault("theirs"))).isEqualTo("kept");
  }

  @Test
  void change_whenKilledAnywhere_thenOneOfTheTwoOpens() throws Exception {
    Random random = new Random(20_261_126);
    String now = "old";
    for (int i = 0, count = Counts.of(5, 200); i < count; i++) {
      try (ChildJvm child = ChildJvm.start(PassphraseChangeProgram.class, home.toString(), now)) {
        assertThat(child.line()).contains("changed");
        assertThat(child.endsWithin(random.nextInt(40_000_000))).isFalse();
      }
      now = opens("old") ? "old" : "new";
      assertThat(read(vault(now))).as("after kill %d", i).isEqualTo("kept");
    }
  }

  private boolean opens(String passphrase) throws KeychainException {
    try (VaultKeychain vault = vault(passphrase)) {
      vault.unlock();
      return true;
    } catch (KeychainException e) {
      if (e.reason() == KeychainReason.WRONG_PASSPHRASE) {
        return false;
      }
      throw e;
    }
  }
}
