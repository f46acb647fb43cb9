package app.brevet.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;

/// The launcher of an image with more options for the virtual machine, which the real one does not
/// take from anybody.
public final class ImageLauncher {

  private final String text;

  private ImageLauncher(String text) {
    this.text = text;
  }

  /// The launcher of this image with these options after its own.
  public static ImageLauncher with(Path image, String... options) throws IOException {
    String home = Matcher.quoteReplacement("home='" + image.toAbsolutePath() + "'");
    String added = " " + String.join(" ", options) + " -cp ";
    return new ImageLauncher(
        Files.readString(image.resolve("bin").resolve("brevet"))
            .replaceFirst("(?m)^home=.*$", home)
            .replace(" -cp ", added));
  }

  /// Writes it, to be run.
  public Path write(Path file) throws IOException {
    Files.writeString(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot be made executable: " + file);
    }
    return file;
  }
}
