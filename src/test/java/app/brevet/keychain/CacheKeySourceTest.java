package app.brevet.keychain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.brevet.model.KeychainReason;
import app.brevet.os.Folders;
import app.brevet.os.OwnerOnly;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheKeySourceTest {

  @TempDir Path home;

  private final InMemoryKeychain keychain = new InMemoryKeychain();

  private CacheKeySource source() {
    return new CacheKeySource(keychain, Folders.under(home));
  }

  private Path copy() {
    return home.resolve("run/cache-key");
  }

  private static String text(SealingKey key) {
    return key.encoded().reveal();
  }

  @Test
  void obtain_whenFirst_thenMadeAndKeptInTheKeychainAndInTheCopy() throws Exception {
    String made = text(source().obtain());
    assertThat(keychain.get(ItemKey.cacheKey()).orElseThrow().reveal()).isEqualTo(made);
    assertThat(copy()).hasContent(made);
    assertThat(OwnerOnly.isOwnerOnly(copy())).isTrue();
  }

  @Test
  void obtain_whenThereIsACopy_thenTheKeychainIsNotAsked() throws Exception {
    String made = text(source().obtain());
    keychain.be(Keychain.State.LOCKED);
    assertThat(text(source().obtain())).isEqualTo(made);
  }

  @Test
  void obtain_whenTheLoginEnded_thenTheKeyOfTheKeychain() throws Exception {
    String made = text(source().obtain());
    Files.delete(copy());
    assertThat(text(source().obtain())).isEqualTo(made);
    assertThat(copy()).hasContent(made);
  }

  @Test
  void renew_whenTheKeychainsKeyFits_thenItIsTheCopy() throws Exception {
    String made = text(source().obtain());
    Files.writeString(copy(), text(SealingKey.random()));
    assertThat(text(source().obtain())).isNotEqualTo(made);
    assertThat(source().renewRuntimeCopy(key -> text(key).equals(made))).isTrue();
    assertThat(text(source().obtain())).isEqualTo(made);
  }

  @Test
  void renew_whenTheKeychainsKeyDoesNotFit_thenTheCopyStays() throws Exception {
    source().obtain();
    String other = text(SealingKey.random());
    Files.writeString(copy(), other);
    assertThat(source().renewRuntimeCopy(_ -> false)).isFalse();
    assertThat(copy()).hasContent(other);
  }

  @Test
  void renew_whenTheKeychainIsLocked_thenTheCopyStays() throws Exception {
    String made = text(source().obtain());
    keychain.be(Keychain.State.LOCKED);
    assertThatExceptionOfType(KeychainException.class)
        .isThrownBy(() -> source().renewRuntimeCopy(_ -> true))
        .extracting(KeychainException::reason)
        .isEqualTo(KeychainReason.LOCKED);
    assertThat(text(source().obtain())).isEqualTo(made);
  }

  @Test
  void obtain_whenTheCopyIsNoKey_thenTheKeyOfTheKeychain() throws Exception {
    String made = text(source().obtain());
    Files.writeString(copy(), "garbage");
    assertThat(text(source().obtain())).isEqualTo(made);
    assertThat(copy()).hasContent(made);
  }

  @Test
  void obtain_whenOthersCanReadTheCopy_thenItIsNotUsed() throws Exception {
    String made = text(source().obtain());
    Files.writeString(copy(), text(SealingKey.random()));
    Files.setPosixFilePermissions(copy(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(text(source().obtain())).isEqualTo(made);
  }

  @Test
  void obtain_whenOthersCanEnterTheFolder_thenNoCopyIsWritten() throws Exception {
    Files.createDirectory(
        home.resolve("run"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    String made = text(source().obtain());
    assertThat(copy()).doesNotExist();
    assertThat(text(source().obtain())).isEqualTo(made);
  }

  @Test
  void obtain_whenTheCopyIsALink_thenItIsNotUsed() throws Exception {
    String made = text(source().obtain());
    Path planted = home.resolve("planted");
    String other = text(SealingKey.random());
    Files.writeString(planted, other, UTF_8);
    Files.setPosixFilePermissions(planted, PosixFilePermissions.fromString("rw-------"));
    Files.delete(copy());
    Files.createSymbolicLink(copy(), planted);
    assertThat(text(source().obtain())).isEqualTo(made);
    assertThat(planted).hasContent(other);
  }

  @Test
  void obtain_whenTheSystemHasNoRuntimeFolder_thenTheKeychainOnly() throws Exception {
    Folders all = Folders.under(home);
    Folders folders = new Folders(all.config(), all.state(), all.cache(), Optional.empty());
    String made = text(new CacheKeySource(keychain, folders).obtain());
    assertThat(copy()).doesNotExist();
    assertThat(text(new CacheKeySource(keychain, folders).obtain())).isEqualTo(made);
  }

  @Test
  void obtain_whenTheKeychainIsLockedAndThereIsNoCopy_thenLocked() {
    keychain.be(Keychain.State.LOCKED);
    assertThatExceptionOfType(KeychainException.class)
        .isThrownBy(() -> source().obtain())
        .extracting(KeychainException::reason)
        .isEqualTo(KeychainReason.LOCKED);
  }

  @Test
  void obtain_whenManyStartAtOnce_thenAllHaveOneKey() throws Exception {
    Set<String> keys = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<String>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(threads.submit(() -> text(source().obtain())));
      }
      for (Future<String> one : all) {
        keys.add(one.get());
      }
    }
    assertThat(keys).hasSize(1);
  }
}
