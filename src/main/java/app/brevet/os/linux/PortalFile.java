package app.brevet.os.linux;

import app.brevet.os.ScreenPictureException;
import app.brevet.os.ScreenPictureException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The file in which a portal hands over its picture. A secret may be seen on it, so it is removed
/// once it was read, if it is what it should be: a regular file that was written since it was asked
/// for. Any other that a portal may name is left alone.
final class PortalFile {

  /// What the stamps of files may lag behind the clock: a FAT file system counts in two seconds.
  private static final Duration LAG = Duration.ofSeconds(2);

  private final int mostBytes;
  private final Instant asked;

  /// @param clock tells when it is asked for, which is now
  /// @param mostBytes what is read of it, and one more
  PortalFile(InstantSource clock, int mostBytes) {
    this.mostBytes = mostBytes;
    this.asked = clock.instant();
  }

  /// What it holds, before it is removed.
  ///
  /// @throws ScreenPictureException if there is no such file, or it cannot be read
  byte[] read(String uri) throws ScreenPictureException {
    Path file = path(uri);
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(mostBytes + 1);
    } catch (IOException e) {
      throw notGiven("its file cannot be read: " + e.getClass().getSimpleName());
    } finally {
      remove(file);
    }
  }

  /// Removes it unread.
  void discard(String uri) {
    try {
      remove(path(uri));
    } catch (ScreenPictureException e) {
      // It names no file, so none is left.
    }
  }

  private static Path path(String uri) throws ScreenPictureException {
    try {
      return Path.of(URI.create(uri));
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw notGiven("its address is not that of a file");
    }
  }

  private void remove(Path file) {
    try {
      if (isMadeForUs(file)) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // It is gone, or in a place where we may remove nothing; the page on security tells of that.
    }
  }

  private boolean isMadeForUs(Path file) throws IOException {
    BasicFileAttributes now =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return now.isRegularFile() && !now.lastModifiedTime().toInstant().isBefore(asked.minus(LAG));
  }

  private static ScreenPictureException notGiven(String message) {
    return new ScreenPictureException(Reason.NOT_GIVEN, message);
  }
}
