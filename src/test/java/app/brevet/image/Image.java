package app.brevet.image;

import java.nio.file.Path;

/// The image that the build made: `-Dbrevet.image` names it.
final class Image {

  static final Path FOLDER =
      Path.of(System.getProperty("brevet.image", "target/brevet")).toAbsolutePath();
  static final Path PROGRAM = FOLDER.resolve("bin").resolve("brevet");
  static final Path LIBRARIES = FOLDER.resolve("lib").resolve("app");

  private Image() {}
}
