package app.brevet.os;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A lock that processes and threads share by the path of a file of its own. The system frees it
/// when its holder dies. The file stays: to remove it would let two holders in.
///
/// POSIX gives such locks to the process, not to the descriptor: whoever closes any descriptor of
/// the file frees the lock of all threads of the process (`fcntl`, IEEE Std 1003.1-2024). So within
/// a process only the thread that has the path for itself opens the file at all.
///
/// Of the processes that wait one is the next, and only that one may take the lock: so a process
/// that takes it again and again lets each other have its turn, though no system keeps a queue.
public final class FileLock implements AutoCloseable {

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE_OF_THE_NEXT = Duration.ofMillis(10);

  /// The byte of the lock's file that its holder has locked, and the one that the next has.
  private static final long HELD = 0;

  private static final long NEXT = 1;

  /// What this process holds or waits for: the mirror of the system's own table, which is one a
  /// process too.
  private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

  private final Path taken;
  private final FileChannel channel;

  private FileLock(Path taken, FileChannel channel) {
    this.taken = taken;
    this.channel = channel;
  }

  /// Waits for the lock for at most `patience`; empty if somebody else held it all that time.
  ///
  /// @throws IOException if the lock's file cannot be made or opened
  /// @throws InterruptedException if the thread is told to stop waiting
  public static Optional<FileLock> acquire(Path file, Duration patience)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Path path = onePathOf(file);
    while (!TAKEN_HERE.add(path)) {
      if (isOver(start, patience)) {
        return Optional.empty();
      }
      Thread.sleep(pause(start, LONGEST_PAUSE));
    }
    boolean locked = false;
    try {
      Optional<FileChannel> channel = lockOfProcess(path, start, patience);
      locked = channel.isPresent();
      return channel.map(open -> new FileLock(path, open));
    } finally {
      if (!locked) {
        TAKEN_HERE.remove(path);
      }
    }
  }

  /// The same path whichever way the folder was named.
  private static Path onePathOf(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    if (folder == null) {
      throw new IOException("not a file: " + file);
    }
    OwnerOnly.createFolders(folder);
    return folder.toRealPath().resolve(absolute.getFileName());
  }

  private static Optional<FileChannel> lockOfProcess(Path path, long start, Duration patience)
      throws IOException, InterruptedException {
    FileChannel channel = open(path);
    boolean locked = false;
    try {
      locked = waitFor(channel, start, patience);
      return locked ? Optional.of(channel) : Optional.empty();
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  private static boolean waitFor(FileChannel channel, long start, Duration patience)
      throws IOException, InterruptedException {
    try (var next = waitFor(channel, NEXT, LONGEST_PAUSE, start, patience)) {
      return next != null
          && waitFor(channel, HELD, LONGEST_PAUSE_OF_THE_NEXT, start, patience) != null;
    }
  }

  private static java.nio.channels.@Nullable FileLock waitFor(
      FileChannel channel, long which, Duration longest, long start, Duration patience)
      throws IOException, InterruptedException {
    long since = System.nanoTime();
    java.nio.channels.@Nullable FileLock lock = channel.tryLock(which, 1, false);
    while (lock == null && !isOver(start, patience)) {
      Thread.sleep(pause(since, longest));
      lock = channel.tryLock(which, 1, false);
    }
    return lock;
  }

  /// Who waits long looks less often: fifty processes that wait are not to keep a processor busy.
  private static Duration pause(long start, Duration longest) {
    Duration quarter = Duration.ofNanos((System.nanoTime() - start) / 4);
    if (quarter.compareTo(SHORTEST_PAUSE) < 0) {
      return SHORTEST_PAUSE;
    }
    return quarter.compareTo(longest) > 0 ? longest : quarter;
  }

  private static boolean isOver(long start, Duration patience) {
    return System.nanoTime() - start >= patience.toNanos();
  }

  private static FileChannel open(Path file) throws IOException {
    try {
      OwnerOnly.createFile(file);
    } catch (FileAlreadyExistsException e) {
      // It is the same lock then.
    }
    return FileChannel.open(file, StandardOpenOption.WRITE);
  }

  /// Frees the lock; once.
  @Override
  public void close() {
    if (!channel.isOpen()) {
      return; // Another thread may have it by now.
    }
    try {
      channel.close();
    } catch (IOException e) {
      // The lock is gone with the channel, whatever closing said.
    } finally {
      TAKEN_HERE.remove(taken);
    }
  }
}
