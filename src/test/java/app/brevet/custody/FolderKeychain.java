package app.brevet.custody;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.AccessKeyId;
import app.brevet.model.KeychainReason;
import app.brevet.model.ProfileId;
import app.brevet.model.Secret;
import app.brevet.os.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A keychain in plain files, for secrets that are worth nothing: it outlives the process that
/// wrote them, and tells checkpoints of each change.
record FolderKeychain(Path folder, Checkpoint checkpoint) implements Keychain {

  private AtomicFile file(ItemKey key) {
    return new AtomicFile(folder.resolve(name(key)));
  }

  private static String name(ItemKey key) {
    return key.kind().name()
        + "_"
        + key.profileId().map(ProfileId::toString).orElse("")
        + "_"
        + key.accessKeyId().map(AccessKeyId::value).orElse("");
  }

  /// The ids of the access keys that are in it.
  List<AccessKeyId> accessKeys() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()).split("_", -1))
          .filter(parts -> parts[0].equals("ACCESS") && parts.length == 4)
          .map(parts -> new AccessKeyId(parts[3]))
          .toList();
    }
  }

  @Override
  public String displayName() {
    return "Keychain in a folder";
  }

  @Override
  public String kind() {
    return "system";
  }

  @Override
  public State state() {
    return State.AVAILABLE;
  }

  @Override
  public void unlock() {
    // It is never locked.
  }

  @Override
  public void put(ItemKey key, String label, Secret secret) throws KeychainException {
    checkpoint.reached("before put");
    try {
      file(key).write(secret.copy());
    } catch (IOException e) {
      throw new KeychainException(KeychainReason.NOT_WRITTEN, "put", e);
    }
    checkpoint.reached("after put");
  }

  @Override
  public Optional<Secret> get(ItemKey key) throws KeychainException {
    try {
      return file(key).read().map(Secret::of);
    } catch (IOException e) {
      throw new KeychainException(KeychainReason.CORRUPT, "get", e);
    }
  }

  @Override
  public boolean remove(ItemKey key) throws KeychainException {
    checkpoint.reached("before remove");
    try {
      boolean there = file(key).read().isPresent();
      file(key).remove();
      checkpoint.reached("after remove");
      return there;
    } catch (IOException e) {
      throw new KeychainException(KeychainReason.NOT_WRITTEN, "remove", e);
    }
  }

  @Override
  public List<ItemKey> list() {
    throw new UnsupportedOperationException("nobody here asks");
  }

  @Override
  public void close() {
    // What it holds stays.
  }
}
