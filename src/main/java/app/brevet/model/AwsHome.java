package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// A home folder besides the user's own, such as that of a WSL distribution or of a dev container.
/// Tools that run there read the credentials file in its `.aws`.
///
/// It is kept as it was given: what is a full path on one system is none on another, and a file
/// that came from there can be read all the same.
///
/// @param folder a full path, or one that starts with `~`, which is the user's own home
public record AwsHome(String folder) {

  private static final int LONGEST = 1000;
  private static final String AWS = ".aws";

  /// Checks that it is one line of text, of at most 1000 characters.
  ///
  /// @throws IllegalArgumentException if it is not; use [#parse(String)] for input
  public AwsHome {
    if (!isLine(folder)) {
      throw new IllegalArgumentException("home folder: " + Printable.of(folder));
    }
  }

  private static boolean isLine(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST
        && text.chars().noneMatch(Character::isISOControl);
  }

  /// The folder that a person gave.
  ///
  /// @throws InvalidInputException if it is no full path on this system, or leads into a folder
  ///   `.aws` instead of to the one above it
  public static AwsHome parse(String text) throws InvalidInputException {
    Optional<AwsHome> home = isLine(text) ? Optional.of(new AwsHome(text)) : Optional.empty();
    return home.filter(AwsHome::isHere)
        .orElseThrow(() -> new InvalidInputException(Reason.AWS_HOME_MALFORMED, text));
  }

  private boolean isHere() {
    return credentials(Path.of("/").toAbsolutePath())
        .filter(file -> !leadsIntoAws(file))
        .isPresent();
  }

  private static boolean leadsIntoAws(Path credentials) {
    int folders = 0;
    for (Path name : credentials) {
      folders += name.toString().equals(AWS) ? 1 : 0;
    }
    return folders > 1;
  }

  /// The credentials file in this home; empty if this is no full path on this system.
  ///
  /// @param userHome what `~` stands for
  public Optional<Path> credentials(Path userHome) {
    try {
      return Optional.of(WholePath.of(folder, userHome))
          .filter(Path::isAbsolute)
          .map(full -> full.normalize().resolve(AWS).resolve("credentials"));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return folder;
  }
}
