package app.brevet.keychain.vault;

import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.os.AtomicFile;
import app.brevet.os.FileLock;
import app.brevet.os.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// The vault's folder and the files in it: `vault-key.age`, `vault.age`, and `vault.age.bak`, the
/// last good version before this one. Beside the folder lie its lock files.
///
/// The folder comes into being whole, by a rename: a crash leaves no half of a vault. What is
/// written is read back, and gives way to what was there before if it came out wrong. The sealed
/// identity, without which nothing opens, is read back before it takes the place of another, too.
class VaultFolder {

  /// The identity, sealed by the passphrase.
  static final String KEY = "vault-key.age";

  /// The items, sealed for the identity.
  static final String VAULT = "vault.age";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String BACKUP = "vault.age.bak";

  private final Path folder;

  /// The vault of this folder, which need not be there.
  VaultFolder(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /// Whether there is a vault, or what is left of one.
  boolean exists() {
    return Files.exists(folder.resolve(KEY))
        || Files.exists(folder.resolve(VAULT))
        || Files.exists(folder.resolve(BACKUP));
  }

  /// The bytes of one of the two files.
  ///
  /// @throws KeychainException with `ABSENT` if there is no vault at all, `CORRUPT` if this half of
  ///   it is missing, `DENIED` if it may not be read
  byte[] read(String name) throws KeychainException {
    Optional<byte[]> bytes;
    try {
      bytes = new AtomicFile(folder.resolve(name)).read();
    } catch (AccessDeniedException e) {
      throw new KeychainException(KeychainReason.DENIED, name + " may not be read", e);
    } catch (IOException e) {
      throw new KeychainException(KeychainReason.CORRUPT, name + " cannot be read", e);
    }
    if (bytes.isEmpty() && !exists()) {
      throw new KeychainException(KeychainReason.ABSENT, "there is no vault at " + folder);
    }
    return bytes.orElseThrow(
        () ->
            new KeychainException(
                KeychainReason.CORRUPT, name + " is missing from the vault at " + folder));
  }

  /// Makes the folder with its two files.
  ///
  /// @throws KeychainException with `NOT_WRITTEN` if it cannot be made; then there is none
  void create(byte[] key, byte[] vault) throws KeychainException {
    Path unfinished = folder.resolveSibling(folder.getFileName() + ".new");
    try {
      OwnerOnly.createFolders(unfinished);
      new AtomicFile(unfinished.resolve(KEY)).write(key);
      new AtomicFile(unfinished.resolve(VAULT)).write(vault);
      requireSame(unfinished.resolve(KEY), key);
      requireSame(unfinished.resolve(VAULT), vault);
      Files.deleteIfExists(folder); // An empty folder; one with files in it refuses.
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
      forceParent();
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  private void requireSame(Path file, byte[] written) throws IOException {
    if (!Arrays.equals(readBack(file), written)) {
      throw new IOException(file.getFileName() + " gives back something else than was written");
    }
  }

  /// What is in the file that was just written.
  byte[] readBack(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  private void forceParent() throws IOException {
    if (OwnerOnly.hasPosixModes(folder)) {
      try (FileChannel parent =
          FileChannel.open(folder.resolveSibling("."), StandardOpenOption.READ)) {
        parent.force(true);
      }
    }
  }

  /// Replaces the vault, and keeps what it held before as its backup.
  ///
  /// @throws KeychainException with `NOT_WRITTEN` if that fails; the vault is then as it was
  void replace(byte[] before, byte[] now) throws KeychainException {
    try {
      new AtomicFile(folder.resolve(BACKUP)).write(before);
      AtomicFile vault = new AtomicFile(folder.resolve(VAULT));
      vault.write(now);
      keepIfSame(vault, before, now);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  private void keepIfSame(AtomicFile file, byte[] before, byte[] now) throws IOException {
    try {
      requireSame(file.path(), now);
    } catch (IOException e) {
      file.write(before);
      throw e;
    }
  }

  /// Replaces the sealed identity, of which no copy is kept: what the old passphrase opens must not
  /// lie beside it. The caller holds the lock for writing.
  ///
  /// @param before the bytes that are to be replaced
  /// @throws KeychainException with `NOT_WRITTEN` if that fails, or others are there by now; they
  ///   are then as they were
  void replaceKey(byte[] before, byte[] now) throws KeychainException {
    AtomicFile file = new AtomicFile(folder.resolve(KEY));
    try {
      file.removeLeftovers();
      if (!file.replace(Optional.of(before), now, written -> requireSame(written, now))) {
        throw new KeychainException(
            KeychainReason.NOT_WRITTEN, "another process changed " + KEY + " meanwhile");
      }
      keepKeyIfSame(file, before, now);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  private void keepKeyIfSame(AtomicFile file, byte[] before, byte[] now) throws IOException {
    try {
      requireSame(file.path(), now);
    } catch (IOException e) {
      file.write(before, written -> requireSame(written, before));
      throw e;
    }
  }

  private KeychainException notWritten(IOException e) {
    return new KeychainException(
        KeychainReason.NOT_WRITTEN, "the vault at " + folder + " could not be written", e);
  }

  /// Waits until no other process changes the vault.
  ///
  /// @throws KeychainException with `TIMED_OUT` if one does so for 30 s
  FileLock lockForWriting() throws KeychainException {
    try {
      return FileLock.acquire(beside(".lock"), Duration.ofSeconds(30))
          .orElseThrow(() -> new KeychainException(KeychainReason.TIMED_OUT, "the vault is busy"));
    } catch (IOException e) {
      throw notWritten(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /// Waits until no other process derives a key from a passphrase, which takes much memory. Where
  /// there can be no lock file, or the wait takes minutes, it goes on without: the turn only saves
  /// memory.
  Turn awaitTurn() throws KeychainException {
    try {
      Path lock = beside(".derive.lock");
      Optional<FileLock> atOnce = FileLock.acquire(lock, Duration.ZERO);
      if (atOnce.isPresent()) {
        return new Turn(atOnce);
      }
      System.gc(); // Many may wait here together: whoever waits has time, and is to be small.
      return new Turn(FileLock.acquire(lock, PATIENCE));
    } catch (IOException e) {
      return new Turn(Optional.empty()); // A read-only medium.
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /// A process's turn to derive a key.
  ///
  /// @param lock what keeps the others waiting, if that was possible
  record Turn(Optional<FileLock> lock) implements AutoCloseable {

    /// Lets the next process have its turn.
    @Override
    public void close() {
      lock.ifPresent(FileLock::close);
    }
  }

  private Path beside(String suffix) {
    return folder.resolveSibling(folder.getFileName() + suffix);
  }

  private static KeychainException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new KeychainException(KeychainReason.TIMED_OUT, "interrupted while waiting", e);
  }
}
