package app.brevet.os;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A lock that processes and threads share by the path of a file of its own. The system frees it
/// when its holder dies. The file stays: to remove it would let two holders in.
public final class FileLock implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(10);

  private final FileChannel channel;

  private FileLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Waits for the lock for at most `patience`; empty if somebody else held it all that time.
  ///
  /// @throws IOException if the lock's file cannot be made or opened
  /// @throws InterruptedException if the thread is told to stop waiting
  public static Optional<FileLock> acquire(Path file, Duration patience)
      throws IOException, InterruptedException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      OwnerOnly.createFolders(folder);
    }
    FileChannel channel = open(file);
    boolean locked = false;
    try {
      locked = waitFor(channel, patience);
      return locked ? Optional.of(new FileLock(channel)) : Optional.empty();
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  private static boolean waitFor(FileChannel channel, Duration patience)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (!tryLock(channel)) {
      if (System.nanoTime() - start > patience.toNanos()) {
        return false;
      }
      Thread.sleep(PAUSE);
    }
    return true;
  }

  private static FileChannel open(Path file) throws IOException {
    try {
      OwnerOnly.createFile(file);
    } catch (FileAlreadyExistsException e) {
      // It is the same lock then.
    }
    return FileChannel.open(file, StandardOpenOption.WRITE);
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      java.nio.channels.@Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // Another thread of this process holds it.
    }
  }

  /// Frees the lock.
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The lock is gone with the channel, whatever closing said.
    }
  }
}
