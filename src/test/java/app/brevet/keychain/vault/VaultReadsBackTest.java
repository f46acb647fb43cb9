package app.brevet.keychain.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseTries;
import app.brevet.model.KeychainReason;
import app.brevet.model.ProfileId;
import app.brevet.model.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a vault does on a medium that spoils what it is given: it says so, and holds what it held.
class VaultReadsBackTest {

  private static final ItemKey KEY = ItemKey.cacheKey();
  private static final ItemKey OTHER = ItemKey.totpSeed(ProfileId.random());

  @TempDir Path home;

  private static Secret secret(String text) {
    return Secret.of(text.getBytes(UTF_8));
  }

  private static VaultKeychain on(VaultFolder folder) {
    return new VaultKeychain(
        folder, _ -> secret("right"), PassphraseTries.UNLIMITED, VaultKeychainTest.CHEAP);
  }

  private Path vault() {
    return home.resolve("vault");
  }

  private SpoilingFolder spoiling(String name, SpoilingFolder.Fault fault) {
    return new SpoilingFolder(vault(), name, fault);
  }

  private void fill() throws KeychainException {
    try (VaultKeychain keychain = on(new VaultFolder(vault()))) {
      keychain.put(KEY, "Brevet: x", secret("old"));
      keychain.put(OTHER, "Brevet: y", secret("other"));
    }
  }

  private static void assertNotWritten(ThrowingCallable call) {
    KeychainException fault = catchThrowableOfType(KeychainException.class, call);
    assertThat(fault.reason()).isEqualTo(KeychainReason.NOT_WRITTEN);
    assertThat(fault).hasMessageContaining("could not be written");
    assertThat(fault.getCause()).hasMessageContaining("something else than was written");
  }

  private void assertHeldAsBefore(String passphrase) throws KeychainException {
    try (VaultKeychain again =
        new VaultKeychain(vault(), _ -> secret(passphrase), VaultKeychainTest.CHEAP)) {
      assertThat(again.get(KEY).orElseThrow().reveal()).isEqualTo("old");
      assertThat(again.get(OTHER).orElseThrow().reveal()).isEqualTo("other");
    }
  }

  @ParameterizedTest
  @EnumSource
  void put_whenTheMediumSpoilsIt_thenNotWrittenAndTheOldItemsAreKept(SpoilingFolder.Fault fault)
      throws Exception {
    fill();
    SpoilingFolder folder = spoiling(VaultFolder.VAULT, fault);
    try (VaultKeychain keychain = on(folder)) {
      keychain.unlock();
      folder.arm();
      assertNotWritten(() -> keychain.put(KEY, "Brevet: x", secret("new")));
    }
    assertHeldAsBefore("right");
  }

  @Test
  void put_whenTheMediumSpoiledTheLastOne_thenTheNextOneIsKept() throws Exception {
    fill();
    SpoilingFolder folder = spoiling(VaultFolder.VAULT, SpoilingFolder.Fault.GARBLED);
    try (VaultKeychain keychain = on(folder)) {
      keychain.unlock();
      folder.arm();
      assertNotWritten(() -> keychain.put(KEY, "Brevet: x", secret("new")));
      keychain.put(KEY, "Brevet: x", secret("newer"));
      assertThat(keychain.get(KEY).orElseThrow().reveal()).isEqualTo("newer");
    }
  }

  @ParameterizedTest
  @EnumSource
  void remove_whenTheMediumSpoilsIt_thenNotWrittenAndTheItemsAreKept(SpoilingFolder.Fault fault)
      throws Exception {
    fill();
    SpoilingFolder folder = spoiling(VaultFolder.VAULT, fault);
    try (VaultKeychain keychain = on(folder)) {
      keychain.unlock();
      folder.arm();
      assertNotWritten(() -> keychain.remove(OTHER));
    }
    assertHeldAsBefore("right");
  }

  @ParameterizedTest
  @EnumSource
  void changePassphrase_whenTheMediumSpoilsTheKey_thenTheOldOneStillOpens(
      SpoilingFolder.Fault fault) throws Exception {
    fill();
    SpoilingFolder folder = spoiling(VaultFolder.KEY, fault);
    try (VaultKeychain keychain = on(folder)) {
      folder.arm();
      assertNotWritten(() -> keychain.changePassphrase(_ -> secret("right"), _ -> secret("next")));
    }
    assertHeldAsBefore("right");
  }

  /// A medium that gives back nothing of the key, whatever is written.
  private static final class DyingFolder extends VaultFolder {

    private final Path key;
    private final List<Long> keySizes = new ArrayList<>();
    private boolean dying;

    DyingFolder(Path folder) {
      super(folder);
      this.key = folder.resolve(KEY);
    }

    @Override
    byte[] readBack(Path file) throws IOException {
      if (!dying || !file.toString().contains(KEY)) {
        return super.readBack(file);
      }
      keySizes.add(file.equals(key) ? 0 : Files.size(key));
      return new byte[0];
    }
  }

  @Test
  void changePassphrase_whenTheMediumIsDying_thenTheOldKeyIsNeverReplaced() throws Exception {
    fill();
    DyingFolder folder = new DyingFolder(vault());
    long size = Files.size(folder.key);
    try (VaultKeychain keychain = on(folder)) {
      folder.dying = true;
      assertNotWritten(() -> keychain.changePassphrase(_ -> secret("right"), _ -> secret("next")));
    }
    assertThat(folder.keySizes).containsExactly(size);
    assertHeldAsBefore("right");
  }

  @ParameterizedTest
  @EnumSource
  void put_whenTheMediumSpoilsTheKeyOfANewVault_thenThereIsNoVault(SpoilingFolder.Fault fault) {
    SpoilingFolder folder = spoiling(VaultFolder.KEY, fault);
    try (VaultKeychain keychain = on(folder)) {
      folder.arm();
      assertNotWritten(() -> keychain.put(KEY, "Brevet: x", secret("first")));
    }
    assertThat(vault()).doesNotExist();
  }

  @Test
  void put_whenTheMediumSpoilsANewVault_thenThereIsNoVaultAndTheNextTryMakesOne() throws Exception {
    SpoilingFolder folder = spoiling(VaultFolder.VAULT, SpoilingFolder.Fault.CUT_OFF);
    try (VaultKeychain keychain = on(folder)) {
      folder.arm();
      assertNotWritten(() -> keychain.put(KEY, "Brevet: x", secret("first")));
      assertThat(vault()).doesNotExist();
      keychain.put(KEY, "Brevet: x", secret("second"));
      assertThat(keychain.get(KEY).orElseThrow().reveal()).isEqualTo("second");
    }
  }
}
