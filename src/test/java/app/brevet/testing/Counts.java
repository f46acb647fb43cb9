package app.brevet.testing;

import java.io.PrintStream;
import java.util.Locale;

/// How often a repeated test repeats: fewer times in every build, in full under `-Pstress`.
public final class Counts {

  private Counts() {}

  /// The count of this run (`-Dbrevet.counts=full` or `reduced`), which the build's log shows.
  public static int of(int reduced, int full) {
    String caller =
        StackWalker.getInstance()
            .walk(frames -> frames.skip(1).findFirst())
            .map(frame -> frame.getClassName() + "." + frame.getMethodName())
            .orElse("");
    return of(
        reduced,
        full,
        System.getProperty("brevet.counts", "reduced").toLowerCase(Locale.ROOT),
        caller,
        System.out);
  }

  static int of(int reduced, int full, String counts, String caller, PrintStream log) {
    int count =
        switch (counts) {
          case "reduced" -> reduced;
          case "full" -> full;
          default -> throw new IllegalArgumentException("brevet.counts is full or reduced");
        };
    log.println("count: " + count + " (" + counts + ", full is " + full + ") in " + caller);
    return count;
  }
}
