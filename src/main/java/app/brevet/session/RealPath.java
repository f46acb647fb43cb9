package app.brevet.session;

import java.io.IOException;
import java.nio.file.Path;

/// The one path of a file that may be known by several.
final class RealPath {

  private RealPath() {}

  /// The path with every symbolic link followed, as far as it is there.
  static Path of(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // Not there, or not to be seen: then what is above it tells.
      Path above = path.getParent();
      return above == null ? path : of(above).resolve(path.getFileName());
    }
  }
}
