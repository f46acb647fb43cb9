package app.brevet.awsfile;

import app.brevet.os.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/// Copies of shared AWS files, the last ten of each name, readable by their owner only.
///
/// A copy is named after the file and the time of the file's last change, so the same state is kept
/// once.
final class Backups {

  private static final int MOST = 10;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final Path folder;

  Backups(Path folder) {
    this.folder = folder;
  }

  /// Puts a copy aside, and removes the oldest of this name if there are more than ten.
  ///
  /// @param file the file, which is there
  /// @param bytes what it holds
  /// @throws IOException if the copy could not be written
  void keep(Path file, byte[] bytes) throws IOException {
    String changed = TIME.format(Files.getLastModifiedTime(file).toInstant());
    new AtomicFile(folder.resolve(file.getFileName() + "-" + changed)).write(bytes);
    List<Path> old = all(file);
    for (Path oldest : old.subList(0, Math.max(0, old.size() - MOST))) {
      Files.deleteIfExists(oldest);
    }
  }

  /// The copies of files of this name, the oldest first.
  ///
  /// @throws IOException if the folder cannot be read
  List<Path> all(Path file) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(copy -> String.valueOf(copy.getFileName()).startsWith(file.getFileName() + "-"))
          .sorted()
          .toList();
    }
  }
}
