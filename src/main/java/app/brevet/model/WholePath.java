package app.brevet.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A path as a person gives it that leads to the same file from every folder: a full one, or one
/// from the home folder, for which `~` stands. Other users' homes (`~bob/`) are not known.
///
/// Source: POSIX.1-2024, Shell Command Language, 2.6.1 "Tilde Expansion"; `\` parts it as well, for
/// paths of Windows.
public final class WholePath {

  /// Here, on Windows (a drive, a share), and from the home folder.
  private static final Pattern BEGINNING = Pattern.compile("/|[A-Za-z]:[/\\\\]|\\\\\\\\|~[/\\\\]");

  private static final Pattern HOME = Pattern.compile("~(?:[/\\\\]+|\\z)");

  private WholePath() {}

  /// Whether it begins as such a path does, on any system, and is not the home folder itself.
  public static boolean isOne(String text) {
    return BEGINNING.matcher(text).lookingAt();
  }

  /// The path itself. One that is not whole stays so.
  ///
  /// @param home what `~` stands for
  /// @throws InvalidPathException if no file of this system can have that name
  public static Path of(String text, Path home) {
    Matcher tilde = HOME.matcher(text);
    return tilde.lookingAt() ? home.resolve(text.substring(tilde.end())) : Path.of(text);
  }
}
