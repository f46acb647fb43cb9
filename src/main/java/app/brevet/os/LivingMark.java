package app.brevet.os;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;

/// A mark that a process sets for others to see, and that counts as long as it lives: whoever dies
/// with the mark set leaves a file that says nothing any more.
///
/// The file holds the process's id and when it started, for ids are given anew. Linux counts the
/// start in ticks that setting the clock does not move. Elsewhere it is a time, which the system
/// may count from the clock as it stands: what is minutes away counts as equal, for a mark too many
/// costs a question, and one too few a secret.
public final class LivingMark {

  private static final Duration AS_GOOD_AS_EQUAL = Duration.ofMinutes(5);

  private final AtomicFile file;
  private final LongFunction<Optional<ProcStat>> linux;

  /// The mark of this file.
  public LivingMark(Path file) {
    this(file, ProcStat::of);
  }

  /// @param linux what Linux tells of a process id; empty elsewhere
  LivingMark(Path file, LongFunction<Optional<ProcStat>> linux) {
    this.file = new AtomicFile(file);
    this.linux = linux;
  }

  /// Sets it for this process.
  ///
  /// @throws IOException if it cannot be written
  public void set() throws IOException {
    ProcessHandle self = ProcessHandle.current();
    long start = ticksOf(self).orElseGet(() -> secondOf(self));
    file.write((self.pid() + " " + start).getBytes(StandardCharsets.UTF_8));
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

  private boolean isOfOneThatLives(String mark) {
    if (!mark.matches("[0-9]{1,18} -?[0-9]{1,18}")) {
      return false;
    }
    String[] parts = mark.split(" ", 2);
    long start = Long.parseLong(parts[1]);
    return ProcessHandle.of(Long.parseLong(parts[0]))
        .filter(ProcessHandle::isAlive)
        .filter(process -> startedAt(process, start))
        .isPresent();
  }

  private boolean startedAt(ProcessHandle process, long start) {
    return ticksOf(process)
        .map(ticks -> ticks == start)
        .orElseGet(() -> Math.abs(secondOf(process) - start) <= AS_GOOD_AS_EQUAL.toSeconds());
  }

  private Optional<Long> ticksOf(ProcessHandle process) {
    return linux.apply(process.pid()).map(ProcStat::startTicks);
  }

  private static long secondOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH).getEpochSecond();
  }
}
