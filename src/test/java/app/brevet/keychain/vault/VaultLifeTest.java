package app.brevet.keychain.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.os.OwnerOnly;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a vault comes into being, opens, keeps a backup and closes.
class VaultLifeTest {

  private static final ItemKey KEY = ItemKey.cacheKey();

  @TempDir Path home;

  private final List<Boolean> asked = new ArrayList<>();

  private VaultKeychain vault() {
    PassphraseSource source =
        request -> {
          asked.add(request.creating());
          return Secret.of("pass".getBytes(UTF_8));
        };
    return new VaultKeychain(home.resolve("vault"), source, VaultKeychainTest.CHEAP);
  }

  private static void put(VaultKeychain vault, String text) throws KeychainException {
    vault.put(KEY, "Brevet: x", Secret.of(text.getBytes(UTF_8)));
  }

  private Path file(String name) {
    return home.resolve("vault").resolve(name);
  }

  @Test
  void put_whenFirst_thenAsksForANewPassphraseOnceAndMakesTheVault() throws Exception {
    try (VaultKeychain vault = vault()) {
      assertThat(vault.state()).isEqualTo(Keychain.State.ABSENT);
      put(vault, "one");
      put(vault, "two");
      assertThat(vault.state()).isEqualTo(Keychain.State.AVAILABLE);
    }
    assertThat(asked).containsExactly(true);
    for (String name : List.of("vault.age", "vault-key.age", "vault.age.bak")) {
      assertThat(OwnerOnly.isOwnerOnly(file(name))).as(name).isTrue();
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("vault"))))
        .isEqualTo("rwx------");
  }

  @Test
  void get_whenOpenedAnew_thenAsksForThePassphraseOnce() throws Exception {
    try (VaultKeychain vault = vault()) {
      put(vault, "one");
    }
    asked.clear();
    try (VaultKeychain vault = vault()) {
      assertThat(vault.state()).isEqualTo(Keychain.State.LOCKED);
      vault.get(KEY);
      vault.get(KEY);
    }
    assertThat(asked).containsExactly(false);
  }

  @Test
  void close_whenOpen_thenLockedUntilThePassphraseIsGivenAgain() throws Exception {
    VaultKeychain vault = vault();
    put(vault, "one");
    vault.close();
    assertThat(vault.state()).isEqualTo(Keychain.State.LOCKED);
    assertThat(vault.get(KEY).orElseThrow().reveal()).isEqualTo("one");
    assertThat(asked).containsExactly(true, false);
  }

  @Test
  void put_whenThereWasAVersionBefore_thenItIsTheBackup() throws Exception {
    try (VaultKeychain vault = vault()) {
      put(vault, "one");
      byte[] before = Files.readAllBytes(file("vault.age"));
      put(vault, "two");
      assertThat(file("vault.age.bak")).hasBinaryContent(before);
    }
  }

  @Test
  void remove_whenDone_thenTheBackupDoesNotHoldItEither() throws Exception {
    try (VaultKeychain vault = vault()) {
      put(vault, "one");
      vault.remove(KEY);
      Files.copy(
          file("vault.age.bak"),
          file("vault.age"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      assertThat(vault.get(KEY)).isEmpty();
    }
  }

  @Test
  void files_whenWritten_thenHoldNoPlainSecret() throws Exception {
    try (VaultKeychain vault = vault()) {
      put(vault, "planted-one");
      put(vault, "planted-two");
    }
    try (var files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("planted", "pass", "AGE-SECRET-KEY");
      }
    }
  }

  @Test
  void unlock_whenThereIsNone_thenMakesOne() throws Exception {
    try (VaultKeychain vault = vault()) {
      vault.unlock();
      assertThat(vault.state()).isEqualTo(Keychain.State.AVAILABLE);
      assertThat(vault.list()).isEmpty();
    }
  }

  @Test
  void put_whenAnUnfinishedVaultWasLeftByACrash_thenItIsMadeAllTheSame() throws Exception {
    Files.createDirectory(home.resolve("vault.new"));
    Files.writeString(home.resolve("vault.new/vault-key.age"), "half");
    try (VaultKeychain vault = vault()) {
      put(vault, "one");
      assertThat(vault.get(KEY).orElseThrow().reveal()).isEqualTo("one");
    }
    assertThat(home.resolve("vault.new")).doesNotExist();
  }

  @Test
  void put_whenNothingCanBeWritten_thenNotWritten() throws Exception {
    Files.writeString(home.resolve("file"), "not a folder");
    VaultKeychain vault =
        new VaultKeychain(
            home.resolve("file/vault"),
            request -> Secret.of("pass".getBytes(UTF_8)),
            VaultKeychainTest.CHEAP);
    KeychainException refused =
        catchThrowableOfType(KeychainException.class, () -> put(vault, "one"));
    assertThat(refused.reason()).isEqualTo(KeychainReason.NOT_WRITTEN);
  }
}
