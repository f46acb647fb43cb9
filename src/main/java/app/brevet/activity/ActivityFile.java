package app.brevet.activity;

import app.brevet.model.FileReason;
import app.brevet.os.FileFault;
import app.brevet.os.FileLock;
import app.brevet.os.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The log in `activity.jsonl` of the state folder, to which all processes add: a line of JSON an
/// entry. Once it is past 1 MB it becomes `activity.1.jsonl`, in the place of an older one, and
/// another is begun. It is read from its end, and no further than it takes. Lines that cannot be
/// read are passed over.
public final class ActivityFile implements Activity {

  private static final long LARGEST = 1_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /// So many entries are looked through for one that tells the same.
  private static final int MOST_BEFORE = 50;

  private final Path file;
  private final Path older;
  private final Path lock;
  private volatile Optional<String> lastFault = Optional.empty();

  /// The log in this folder.
  public ActivityFile(Path stateFolder) {
    file = stateFolder.resolve("activity.jsonl");
    older = stateFolder.resolve("activity.1.jsonl");
    lock = stateFolder.resolve("activity.lock");
  }

  @Override
  public void record(Entry entry) {
    append(entry, Optional.empty());
  }

  @Override
  public void recordOnce(Entry entry, Duration within) {
    append(entry, Optional.of(within));
  }

  /// @param onceWithin where that is given, the entry is left out if it repeats one of that time
  private void append(Entry entry, Optional<Duration> onceWithin) {
    byte[] line = EntryLine.of(entry).getBytes(StandardCharsets.UTF_8);
    try {
      Optional<FileLock> held = FileLock.acquire(lock, PATIENCE);
      if (held.isEmpty()) {
        lastFault = Optional.of("busy: " + file);
        return;
      }
      try (FileLock _ = held.get()) {
        if (onceWithin.isEmpty() || !isTold(entry, onceWithin.get())) {
          append(line);
        }
      }
      lastFault = Optional.empty();
    } catch (IOException e) {
      lastFault = Optional.of(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      lastFault = Optional.of("interrupted: " + file);
    }
  }

  /// Whether it repeats what is told already. An entry of a later time was written before the clock
  /// was set back: it may silence others for as long as any other, and not until that time comes.
  private boolean isTold(Entry entry, Duration within) throws IOException {
    Instant from = entry.at().minus(within);
    Instant to = entry.at().plus(within);
    return read(_ -> true, MOST_BEFORE).stream()
        .filter(before -> !before.at().isBefore(from) && !before.at().isAfter(to))
        .anyMatch(entry::isRepeatedBy);
  }

  @Override
  public List<Entry> find(Predicate<Entry> wanted, int most) throws ActivityException {
    try {
      return read(wanted, most);
    } catch (IOException e) {
      throw new ActivityException(reason(e), file, e);
    }
  }

  private static FileReason reason(IOException e) {
    return switch (FileFault.reading(e)) {
      case NOT_ALLOWED -> FileReason.NOT_READABLE;
      case NOT_A_FILE -> FileReason.NOT_A_FILE;
      case NO_SPACE, OTHER -> FileReason.IO_FAULT;
    };
  }

  @Override
  public List<Entry> latest(int most) {
    try {
      return read(_ -> true, most);
    } catch (IOException e) {
      lastFault = Optional.of(e.toString());
      return List.of();
    }
  }

  private List<Entry> read(Predicate<Entry> wanted, int most) throws IOException {
    List<Entry> found = new ArrayList<>();
    try (LogSnapshot log = LogSnapshot.of(file, older)) {
      boolean isOver = false;
      while (found.size() < most && !isOver) {
        Optional<String> line = log.previous();
        isOver = line.isEmpty();
        line.flatMap(EntryLine::read).filter(wanted).ifPresent(found::add);
      }
    }
    return List.copyOf(found.reversed());
  }

  @Override
  public Optional<String> lastFault() {
    return lastFault;
  }

  private void append(byte[] line) throws IOException {
    try {
      OwnerOnly.createFile(file);
    } catch (FileAlreadyExistsException e) {
      rotate();
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size();
      boolean whole = false;
      try {
        channel.position(end);
        if (isTorn(channel, end)) {
          writeAll(channel, new byte[] {'\n'});
        }
        writeAll(channel, line);
        whole = true;
      } finally {
        if (!whole) {
          channel.truncate(end);
        }
      }
    }
  }

  private void rotate() throws IOException {
    if (Files.size(file) > LARGEST) {
      Files.move(file, older, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      OwnerOnly.createFile(file);
    }
  }

  /// Whether a process died while it wrote the last line.
  private static boolean isTorn(FileChannel channel, long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
  }

  private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }
}
