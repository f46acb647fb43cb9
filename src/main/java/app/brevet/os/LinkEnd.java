package app.brevet.os;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where symbolic links lead to.
final class LinkEnd {

  private static final int MOST_LINKS = 40;

  private LinkEnd() {}

  /// What the path leads to through symbolic links, the last of which may dangle.
  ///
  /// @throws FileSystemLoopException if the links go in a circle
  /// @throws IOException if a link cannot be read
  static Path of(Path path) throws IOException {
    Path target = path.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemLoopException(path.toString());
      }
      Path folder = parentOf(target).toRealPath();
      target = inRealFolder(folder.resolve(Files.readSymbolicLink(target)));
    }
    return target;
  }

  /// The file by its real folder: `..` behind a link to a folder means the parent of what the link
  /// leads to (POSIX, "Pathname Resolution"). A folder that is missing is no link, so there the
  /// words of the path count.
  private static Path inRealFolder(Path file) throws IOException {
    Path folder = parentOf(file);
    return Files.exists(folder)
        ? folder.toRealPath().resolve(file.getFileName())
        : inRealFolder(folder).resolve(file.getFileName()).normalize();
  }

  /// The folder that a file is in.
  ///
  /// @throws FileSystemException if it is the root
  static Path parentOf(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new FileSystemException(file.toString(), null, "not a file");
    }
    return parent;
  }
}
