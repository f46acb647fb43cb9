package app.brevet.session;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.os.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The file that the assertions or tokens of a profile come from, as it stands now. It is looked
/// at, and nothing of it is kept; whether what it holds is genuine is AWS's to judge.
///
/// @param path the file, as far as its name can be that of one here
/// @param open whether others may read or write it
/// @param end when what it holds is over, if it says so
public record TokenFile(
    Optional<Path> path, Standing standing, boolean open, Optional<Instant> end) {

  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  /// What is there.
  public enum Standing {
    /// What AWS could be sent, by its form.
    THERE,
    /// Nothing.
    GONE,
    /// A file that cannot be read, or no file.
    UNREADABLE,
    /// Something else.
    MALFORMED;

    /// The name in lower case, as it stands in JSON output and in message bundles.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What can be read there.
  @FunctionalInterface
  interface Reading {

    /// When it is over, if it says so.
    ///
    /// @throws FailureException if it cannot be read, or is none of this kind
    Optional<Instant> end() throws FailureException;
  }

  static TokenFile of(Optional<Path> path, Reading reading) {
    if (path.isEmpty() || Files.notExists(path.get())) {
      return new TokenFile(path, Standing.GONE, false, Optional.empty());
    }
    boolean open = isOpen(path.get());
    if (Files.exists(path.get()) && !isOrdinary(path.get())) {
      // What a pipe gives it gives once, to who starts a session.
      return new TokenFile(path, Standing.THERE, open, Optional.empty());
    }
    try {
      return new TokenFile(path, Standing.THERE, open, reading.end());
    } catch (FailureException e) {
      return new TokenFile(path, standing(e.failure()), open, Optional.empty());
    }
  }

  private static boolean isOrdinary(Path file) {
    return Files.isRegularFile(file) || Files.isDirectory(file);
  }

  private static Standing standing(Failure failure) {
    return failure instanceof Failure.InvalidInput(var reason, _)
            && reason != Reason.TOKEN_FILE_UNREADABLE
        ? Standing.MALFORMED
        : Standing.UNREADABLE;
  }

  private static boolean isOpen(Path file) {
    try {
      return OwnerOnly.hasPosixModes(file)
          && !Collections.disjoint(Files.getPosixFilePermissions(file), OF_OTHERS);
    } catch (IOException e) {
      return false; // Whoever reads it meets the same fault, and tells it.
    }
  }

  /// Whether what it holds is over at `now`.
  public boolean isOver(Instant now) {
    return end.filter(at -> !now.isBefore(at)).isPresent();
  }
}
