package app.brevet.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What the machine's processors have done since it was started, in ticks (proc_stat(5)).
///
/// @param all of them, whatever they did
/// @param stolen those in which the machine's host kept them for others: what runs meanwhile seems
///   slow, and is not
public record ProcessorTime(long all, long stolen) {

  /// From `user` to `steal`; what guests took stands in `user` already.
  private static final int KINDS = 8;

  /// As it stands now.
  public static ProcessorTime now() throws IOException {
    String line = Files.readString(Path.of("/proc/stat")).lines().findFirst().orElseThrow();
    long[] ticks =
        Arrays.stream(line.trim().split("\\s+", -1))
            .skip(1)
            .limit(KINDS)
            .mapToLong(Long::parseLong)
            .toArray();
    return new ProcessorTime(Arrays.stream(ticks).sum(), ticks[KINDS - 1]);
  }

  /// How much of the time since then the host kept from the machine, in percent.
  public double stolenSince() throws IOException {
    ProcessorTime now = now();
    return 100.0 * (now.stolen - stolen) / Math.max(1, now.all - all);
  }
}
