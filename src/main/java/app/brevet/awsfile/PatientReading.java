package app.brevet.awsfile;

import app.brevet.os.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Reads a shared AWS file once it seems whole: tools that write in place leave it empty, or cut in
/// a line, until their text is there.
final class PatientReading {

  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int LOOKS_IF_EMPTY = 50;
  private static final int LOOKS_IF_EMPTIED = 500;
  private static final int LOOKS_IF_MISSING = 50;
  private static final int LOOKS_IF_CUT = 5;
  private static final int MOST_ATTEMPTS = 50;

  private final SharedFile file;
  private final Backups backups;

  /// @param backups tell whether others ever had something in the file
  PatientReading(SharedFile file, Backups backups) {
    this.file = file;
    this.backups = backups;
  }

  /// The bytes; empty if there is no file.
  ///
  /// @param target what the file's path leads to
  Optional<byte[]> whole(Path target) throws AwsFileException, IOException, InterruptedException {
    return read(target, LOOKS_IF_EMPTIED);
  }

  /// The same of a file that a person has looked at: an empty one is believed soon.
  Optional<byte[]> shown(Path target) throws AwsFileException, IOException, InterruptedException {
    return read(target, LOOKS_IF_EMPTY);
  }

  /// The same of a file that Brevet wrote to: where it is empty, or not there, another tool may be
  /// about to write it.
  Optional<byte[]> written(Path target) throws AwsFileException, IOException, InterruptedException {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Optional<byte[]> now = read(target, 0);
      boolean gone = now.isEmpty() || now.get().length == 0;
      int looks = now.isEmpty() ? LOOKS_IF_MISSING : LOOKS_IF_EMPTIED;
      if (!gone || isSame(target, now, looks)) {
        return now;
      }
    }
    throw file.busy();
  }

  private Optional<byte[]> read(Path target, int looksIfEmptied)
      throws AwsFileException, IOException, InterruptedException {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Optional<byte[]> now = file.read();
      int looks = now.isEmpty() ? 0 : looksAt(target, now.get(), looksIfEmptied);
      if (stays(target, now, looks)) {
        return now;
      }
    }
    throw file.busy();
  }

  /// A file that others had something in is not believed to be empty for long: a tool that just
  /// truncated it may get no processor for seconds.
  private int looksAt(Path target, byte[] bytes, int looksIfEmptied) throws IOException {
    if (bytes.length == 0) {
      return backups.haveForeign(target) ? looksIfEmptied : LOOKS_IF_EMPTY;
    }
    boolean cut = "\r\n".indexOf(bytes[bytes.length - 1]) < 0;
    return cut ? LOOKS_IF_CUT : 0;
  }

  /// Whether the file, if there is one, is still the same after these looks.
  static boolean stays(Path target, Optional<byte[]> before, int looks)
      throws IOException, InterruptedException {
    // Tools that write in place do not remove the file, so there is no wait where there is none.
    return before.isEmpty() || isSame(target, before, looks);
  }

  private static boolean isSame(Path target, Optional<byte[]> before, int looks)
      throws IOException, InterruptedException {
    boolean same = true;
    for (int look = 0; same && look < looks; look++) {
      Thread.sleep(PAUSE);
      same = new AtomicFile(target).holds(before);
    }
    return same;
  }
}
