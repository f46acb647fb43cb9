package app.brevet.os;

import java.io.IOException;
import java.nio.file.Path;

/// What a file is called while it is written beside the one whose place it will take: hidden, known
/// as Brevet's, and known for whose place it is.
final class TemporaryName {

  private static final String OF_BREVET = ".brevet-";
  private static final String END = ".tmp";

  private TemporaryName() {}

  /// One that nobody else has, in the target's own folder.
  static Path beside(Path target) throws IOException {
    // Two threads may read the same time.
    String unique =
        Long.toHexString(ProcessHandle.current().pid() ^ System.nanoTime())
            + "-"
            + Long.toHexString(Thread.currentThread().threadId());
    return LinkEnd.parentOf(target).resolve(start(target) + unique + END);
  }

  /// Whether the file has such a name for this target.
  static boolean isOf(Path target, Path file) {
    String name = nameOf(file);
    return name.startsWith(start(target)) && name.endsWith(END);
  }

  /// Whether the file has such a name for any target.
  static boolean isOne(Path file) {
    String name = nameOf(file);
    return name.startsWith(".") && name.contains(OF_BREVET) && name.endsWith(END);
  }

  private static String start(Path target) {
    return "." + target.getFileName() + OF_BREVET;
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }
}
