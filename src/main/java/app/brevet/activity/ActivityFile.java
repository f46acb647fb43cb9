package app.brevet.activity;

import app.brevet.os.FileLock;
import app.brevet.os.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The log in `activity.jsonl` of the state folder, to which all processes add: a line of JSON an
/// entry. Once it is past 1 MB it becomes `activity.1.jsonl`, in the place of an older one, and
/// another is begun. Lines that cannot be read are passed over.
public final class ActivityFile implements Activity {

  private static final long LARGEST = 1_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

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
    byte[] line = EntryLine.of(entry).getBytes(StandardCharsets.UTF_8);
    try {
      Optional<FileLock> held = FileLock.acquire(lock, PATIENCE);
      if (held.isEmpty()) {
        lastFault = Optional.of("busy: " + file);
        return;
      }
      try (FileLock _ = held.get()) {
        append(line);
      }
      lastFault = Optional.empty();
    } catch (IOException e) {
      lastFault = Optional.of(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      lastFault = Optional.of("interrupted: " + file);
    }
  }

  @Override
  public List<Entry> latest(int most) {
    try {
      List<Entry> all =
          Stream.concat(linesOf(older), linesOf(file))
              .map(EntryLine::read)
              .flatMap(Optional::stream)
              .toList();
      return all.subList(Math.max(0, all.size() - most), all.size());
    } catch (IOException e) {
      lastFault = Optional.of(e.toString());
      return List.of();
    }
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

  private static Stream<String> linesOf(Path file) throws IOException {
    try {
      // Decoded leniently: a byte that is no UTF-8 spoils its own line only.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines();
    } catch (NoSuchFileException e) {
      return Stream.empty();
    }
  }
}
