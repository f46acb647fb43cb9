package app.brevet.awsfile;

import app.brevet.os.AtomicFile;
import app.brevet.os.FileLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder with the copies of one shared AWS file. It is named after the file and a digest of
/// its real path, so that two files of one name do not mix; the path itself stands in `path`.
///
/// @param root the folder of all such folders
/// @param file the real path of the file
record CopyFolder(Path root, Path file) {

  private static final String PATH = "path";
  private static final String KIND = "kind";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// The folder for this file, which need not be there.
  ///
  /// @throws IOException if its links cannot be followed
  static CopyFolder of(Path root, Path file) throws IOException {
    Path target = new AtomicFile(file).target();
    Path folder = target.getParent();
    Path real =
        folder != null && Files.isDirectory(folder)
            ? folder.toRealPath().resolve(target.getFileName())
            : target.normalize();
    return new CopyFolder(root, real);
  }

  /// The files that have copies.
  static List<Path> files(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : list(root)) {
      new AtomicFile(folder.resolve(PATH))
          .read()
          .map(bytes -> Path.of(new String(bytes, StandardCharsets.UTF_8)))
          .ifPresent(files::add);
    }
    return files;
  }

  /// Where the copies are.
  Path folder() {
    String digest = new ShortDigest().add(file.toString(), StandardCharsets.UTF_8).hex();
    return root.resolve(file.getFileName() + "-" + digest);
  }

  /// The copies, the oldest first; those of the first versions of Brevet, which stand in the folder
  /// above under the name of the file alone, before all others.
  List<KeptCopy> copies() throws IOException {
    List<KeptCopy> copies = new ArrayList<>();
    for (Path path : list(root)) {
      KeptCopy.early(path, file.getFileName() + "-").ifPresent(copies::add);
    }
    for (Path path : list(folder())) {
      KeptCopy.of(path).ifPresent(copies::add);
    }
    copies.sort(Comparator.comparingLong(KeptCopy::number).thenComparing(KeptCopy::changed));
    return copies;
  }

  /// Writes this copy, and the path that it is of. Only for the holder of the lock.
  void write(KeptCopy copy, byte[] bytes) throws IOException {
    AtomicFile path = new AtomicFile(folder().resolve(PATH));
    byte[] told = file.toString().getBytes(StandardCharsets.UTF_8);
    if (!path.holds(Optional.of(told))) {
      path.write(told);
    }
    new AtomicFile(copy.path()).write(bytes);
  }

  /// Notes what the file is. Only for the holder of the lock.
  void note(AwsFileKind kind) throws IOException {
    AtomicFile note = new AtomicFile(folder().resolve(KIND));
    byte[] told = kind.name().getBytes(StandardCharsets.UTF_8);
    if (!note.holds(Optional.of(told))) {
      note.write(told);
    }
  }

  /// Whether the file was noted to be of this kind.
  boolean isNoted(AwsFileKind kind) throws IOException {
    byte[] told = kind.name().getBytes(StandardCharsets.UTF_8);
    return new AtomicFile(folder().resolve(KIND)).holds(Optional.of(told));
  }

  /// The lock that all who change the copies hold; empty if others held it all the time.
  Optional<FileLock> lock() throws IOException, InterruptedException {
    return FileLock.acquire(folder().resolve(".lock"), PATIENCE);
  }

  /// Removes what writers left that died: it may hold keys. Only for the holder of the lock.
  void removeLeftovers() throws IOException {
    for (Path path : list(folder())) {
      if (String.valueOf(path.getFileName()).endsWith(".tmp")) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
