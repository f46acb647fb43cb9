package app.brevet.keychain;

import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.os.FileLock;
import app.brevet.os.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/// Where the key of the session cache comes from: the copy of this login, else the keychain, else
/// it is made and put into both. All processes end with the same key, also when they start at once.
///
/// With the copy neither keychain nor passphrase is needed. So the seal protects backups and disks
/// at rest, not against the user's own programs.
public final class CacheKeySource {

  /// What a person reads of it in the system's own keychain window.
  public static final String LABEL = "Brevet: key of the session cache";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Keychain keychain;
  private final Optional<RuntimeKeyFile> copy;
  private final Path lockFile;

  /// The source over this keychain, with its copy in the runtime folder where there is one.
  public CacheKeySource(Keychain keychain, Folders folders) {
    this.keychain = keychain;
    this.copy = folders.runtime().map(RuntimeKeyFile::new);
    this.lockFile = folders.state().resolve("cache-key.lock");
  }

  /// The key, made if there is none yet.
  ///
  /// @throws KeychainException as the keychain does where there is no copy; with `TIMED_OUT` if
  ///   another process holds its making up
  public SealingKey obtain() throws KeychainException {
    Optional<SealingKey> copied = copied();
    return copied.isPresent() ? copied.get() : obtainAlone();
  }

  /// Puts the keychain's key in the place of the copy, if it fits: for when the copy does not open
  /// what may have been sealed with the keychain's key. Else the copy stays, which may open all the
  /// rest.
  ///
  /// @param fits whether a key is the one that is wanted
  /// @return whether the next [#obtain()] gives another key
  /// @throws KeychainException as the keychain does; the copy is then as it was
  public boolean renewRuntimeCopy(Predicate<SealingKey> fits) throws KeychainException {
    if (copy.isEmpty()) {
      return false; // There is the keychain's key alone.
    }
    Optional<Secret> item = keychain.get(ItemKey.cacheKey());
    if (item.isEmpty()) {
      return false;
    }
    try (Secret encoded = item.get();
        SealingKey kept = SealingKey.decode(encoded)) {
      boolean fitting = fits.test(kept);
      if (fitting) {
        copy.get().write(kept);
      }
      return fitting;
    }
  }

  private Optional<SealingKey> copied() {
    return copy.flatMap(RuntimeKeyFile::read);
  }

  private SealingKey obtainAlone() throws KeychainException {
    try (FileLock _ = lock()) {
      Optional<SealingKey> copied = copied();
      if (copied.isPresent()) {
        return copied.get(); // Another process was faster.
      }
      SealingKey key = kept();
      copy.ifPresent(file -> file.write(key));
      return key;
    } catch (IOException e) {
      throw new KeychainException(KeychainReason.NOT_WRITTEN, lockFile + " cannot be made", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KeychainException(KeychainReason.TIMED_OUT, "interrupted while waiting", e);
    }
  }

  private FileLock lock() throws KeychainException, IOException, InterruptedException {
    return FileLock.acquire(lockFile, PATIENCE)
        .orElseThrow(
            () -> new KeychainException(KeychainReason.TIMED_OUT, "the cache key is being made"));
  }

  private SealingKey kept() throws KeychainException {
    Optional<Secret> item = keychain.get(ItemKey.cacheKey());
    if (item.isPresent()) {
      try (Secret encoded = item.get()) {
        return SealingKey.decode(encoded);
      }
    }
    SealingKey made = SealingKey.random();
    try (Secret encoded = made.encoded()) {
      keychain.put(ItemKey.cacheKey(), LABEL, encoded);
    }
    return made;
  }
}
