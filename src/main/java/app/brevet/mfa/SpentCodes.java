package app.brevet.mfa;

import app.brevet.mfa.MfaException.Reason;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.os.AtomicFile;
import app.brevet.os.FileLock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The guard that all processes of a user share: a small file in the state folder.
///
/// It goes by the device's serial, so profiles may be renamed, or share a device. A file that
/// cannot be understood is begun anew: the worst that can follow is that AWS refuses a code, where
/// Brevet could have said so itself. What the file says of a code: [SpentRecord].
public final class SpentCodes implements StepGuard {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AtomicFile file;
  private final Path lock;

  /// The guard that remembers in this folder: `spent-codes.json`, and a lock beside it.
  public SpentCodes(Path stateFolder) {
    file = new AtomicFile(stateFolder.resolve("spent-codes.json"));
    lock = stateFolder.resolve("spent-codes.lock");
  }

  @Override
  public boolean isSpent(MfaSerial serial, MfaCode code, Instant now) throws MfaException {
    try {
      return read().holds(serial, code, now);
    } catch (IOException e) {
      throw new MfaException(Reason.IO_FAULT, file.path(), e);
    }
  }

  @Override
  public boolean spend(MfaSerial serial, MfaCode code, Instant now) throws MfaException {
    try (FileLock _ = locked()) {
      SpentRecord record = read();
      if (record.holds(serial, code, now)) {
        return false;
      }
      file.write(record.with(serial, code, now).toBytes());
      return true;
    } catch (IOException e) {
      throw new MfaException(Reason.IO_FAULT, file.path(), e);
    }
  }

  @Override
  public void release(MfaSerial serial, MfaCode code, Instant now) throws MfaException {
    try (FileLock _ = locked()) {
      file.write(read().without(serial, code, now).toBytes());
    } catch (IOException e) {
      throw new MfaException(Reason.IO_FAULT, file.path(), e);
    }
  }

  private SpentRecord read() throws IOException {
    return file.read().flatMap(SpentRecord::of).orElseGet(SpentRecord::empty);
  }

  private FileLock locked() throws IOException, MfaException {
    try {
      Optional<FileLock> held = FileLock.acquire(lock, PATIENCE);
      return held.orElseThrow(() -> new MfaException(Reason.BUSY, file.path(), null));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MfaException(Reason.BUSY, file.path(), e);
    }
  }
}
