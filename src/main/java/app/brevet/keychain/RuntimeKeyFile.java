package app.brevet.keychain;

import app.brevet.model.Secret;
import app.brevet.os.AtomicFile;
import app.brevet.os.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;

/// The copy of the cache key that lives as long as the user's login: a file of mode 0600 in a
/// folder of mode 0700 under `$XDG_RUNTIME_DIR`, which the system empties at logout (XDG Base
/// Directory Specification 0.8). A copy that somebody else could have put there, or read, is not
/// used.
final class RuntimeKeyFile {

  private static final String NAME = "cache-key";

  private final Path folder;
  private final AtomicFile file;

  /// The copy in this folder, neither of which need be there.
  RuntimeKeyFile(Path folder) {
    this.folder = folder;
    this.file = new AtomicFile(folder.resolve(NAME));
  }

  /// The key; empty if there is no copy, or none that is a key and ours alone: the keychain is
  /// asked then.
  Optional<SealingKey> read() {
    try {
      Optional<byte[]> bytes = file.read();
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      try {
        return decoded(bytes.get());
      } finally {
        Arrays.fill(bytes.get(), (byte) 0);
      }
    } catch (IOException | KeychainException e) {
      return Optional.empty(); // It is a copy: the keychain has the key.
    }
  }

  private Optional<SealingKey> decoded(byte[] bytes) throws IOException, KeychainException {
    Optional<String> user = user();
    if (!isOf(user, folder) || !isOf(user, file.path())) {
      return Optional.empty();
    }
    try (Secret encoded = Secret.of(bytes)) {
      return Optional.of(SealingKey.decode(encoded));
    }
  }

  /// Writes the copy, if the folder is ours alone or can be made so.
  void write(SealingKey key) {
    try (Secret encoded = key.encoded()) {
      OwnerOnly.createFolders(folder);
      if (isOf(user(), folder)) {
        if (Files.isSymbolicLink(file.path())) {
          Files.delete(file.path()); // The key goes nowhere else.
        }
        byte[] bytes = encoded.copy();
        try {
          file.write(bytes);
        } finally {
          Arrays.fill(bytes, (byte) 0);
        }
      }
    } catch (IOException e) {
      // Without a copy each process asks the keychain, which is slower and just as right.
    }
  }

  /// Not kept: where the system's list of users cannot be had just now, neither name is known.
  private static Optional<String> user() {
    return ProcessHandle.current().info().user();
  }

  /// Whether it is this user's alone.
  private static boolean isOf(Optional<String> user, Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      return false;
    }
    if (!OwnerOnly.hasPosixModes(path)) {
      return true; // The folder's access list is the user's own.
    }
    String mode =
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    String owner = Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName();
    return mode.endsWith("------") && user.orElse(owner).equals(owner);
  }
}
