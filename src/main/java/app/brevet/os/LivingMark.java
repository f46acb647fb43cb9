package app.brevet.os;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A mark that a process sets for others to see, and that counts as long as it lives: whoever dies
/// with the mark set leaves a file that says nothing any more.
///
/// The file holds the process's id and when it started, for ids are given anew.
public final class LivingMark {

  private static final Duration AS_GOOD_AS_EQUAL = Duration.ofSeconds(5);

  private final AtomicFile file;

  /// The mark of this file.
  public LivingMark(Path file) {
    this.file = new AtomicFile(file);
  }

  /// Sets it for this process.
  ///
  /// @throws IOException if it cannot be written
  public void set() throws IOException {
    ProcessHandle self = ProcessHandle.current();
    file.write((self.pid() + " " + startOf(self)).getBytes(StandardCharsets.UTF_8));
  }

  /// Takes it away.
  ///
  /// @throws IOException if it is there and cannot be removed
  public void clear() throws IOException {
    file.remove();
  }

  /// Whether a process that lives has set it.
  ///
  /// @throws IOException if it is there and cannot be read
  public boolean isSet() throws IOException {
    Optional<byte[]> bytes = file.read();
    return bytes.isPresent() && isOfOneThatLives(new String(bytes.get(), StandardCharsets.UTF_8));
  }

  private static boolean isOfOneThatLives(String mark) {
    if (!mark.matches("[0-9]{1,18} -?[0-9]{1,18}")) {
      return false;
    }
    String[] parts = mark.split(" ", 2);
    Instant start = Instant.ofEpochSecond(Long.parseLong(parts[1]));
    return ProcessHandle.of(Long.parseLong(parts[0]))
        .filter(ProcessHandle::isAlive)
        .map(LivingMark::startOf)
        .filter(now -> isAsGoodAsEqual(Instant.ofEpochSecond(now), start))
        .isPresent();
  }

  /// Systems count the start from that of the machine, which moves when the clock is set.
  private static boolean isAsGoodAsEqual(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(AS_GOOD_AS_EQUAL) <= 0;
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH).getEpochSecond();
  }
}
