package app.brevet.os;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Puts a file that was written beside its place there.
final class Placement {

  private static final int MOST_MOVES = 10;
  private static final long PAUSE_MILLIS = 50;

  private Placement() {}

  /// Gives the file this name too, unless another file has it: a rename would replace that one
  /// (POSIX `link` and `rename`). Windows does not rename onto another file unless told to.
  static boolean isFirst(Path temporary, Path name) throws IOException {
    try {
      if (OwnerOnly.hasPosixModes(name)) {
        Files.createLink(name, temporary);
      } else {
        Files.move(temporary, name);
      }
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (FileSystemException | UnsupportedOperationException e) {
      if (Files.exists(name, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
      move(temporary, name); // This file system has no links: a look right before is all there is.
      return true;
    }
  }

  /// Renames, with patience for Windows, where a program that reads the target forbids it until it
  /// closes the file.
  static void move(Path from, Path onto) throws IOException {
    for (int moves = 1; ; moves++) {
      try {
        Files.move(from, onto, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return;
      } catch (AccessDeniedException e) {
        if (OwnerOnly.hasPosixModes(onto) || moves == MOST_MOVES) {
          throw new NotReplaceableException(onto, e);
        }
        pause();
      } catch (FileSystemException e) {
        throw new NotReplaceableException(onto, e);
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while waiting for a file", e);
    }
  }
}
