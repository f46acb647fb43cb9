package app.brevet.transfer;

import app.brevet.awsfile.FileHistory;
import java.nio.file.Path;
import java.time.Instant;

/// A copy of a shared AWS file that was put aside before Brevet changed it.
///
/// @param file the file
/// @param number from 1, the newest
/// @param copy which copy it is, whatever its number becomes
public record Backup(Path file, int number, FileHistory.Copy copy) {

  /// When the file had been changed last, when the copy was made.
  public Instant changed() {
    return copy.changed();
  }

  /// How large it is.
  public long bytes() {
    return copy.bytes();
  }

  /// Whether every reader takes it.
  public boolean readsWell() {
    return copy.readsWell();
  }

  /// How many profiles it has.
  public int profiles() {
    return copy.profiles();
  }
}
