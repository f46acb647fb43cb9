package app.brevet.session;

import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import app.brevet.os.FileLock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// What every process passes that changes what the user's store holds, one at a time: so nothing is
/// put into one store while all of it is moved to the other.
public final class StoreGate {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path lockFile;

  /// The gate of all processes that have this state folder.
  public StoreGate(Path stateFolder) {
    this.lockFile = stateFolder.resolve("store.lock");
  }

  /// Waits until nobody else is in. Not for a thread that is in already.
  ///
  /// @throws KeychainException with `TIMED_OUT` if somebody is in for 30 s, `NOT_WRITTEN` if there
  ///   can be no lock file
  public FileLock enter() throws KeychainException {
    try {
      return FileLock.acquire(lockFile, PATIENCE)
          .orElseThrow(
              () ->
                  new KeychainException(
                      KeychainReason.TIMED_OUT, "another process changes the store"));
    } catch (IOException e) {
      throw new KeychainException(KeychainReason.NOT_WRITTEN, lockFile + " cannot be made", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KeychainException(KeychainReason.TIMED_OUT, "interrupted while waiting", e);
    }
  }
}
