package app.brevet.awsfile;

import app.brevet.awsfile.SharedFile.Outcome;
import app.brevet.os.AtomicFile;
import app.brevet.os.InPlaceFile;
import app.brevet.os.NotReplaceableException;
import app.brevet.os.Predecessor;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// The last step of a change: the new bytes take the place of the old ones, if these are still
/// there, and what other tools write in the same moment is not lost.
///
/// @param target the file itself, no link to it
/// @param backups where the old bytes are kept if they hold anything of others
record FileReplacement(Path target, AwsFileKind kind, Backups backups) {

  /// Replaces, makes or removes the file.
  ///
  /// @param before what the file held when the outcome was made; empty if there was none
  /// @return whether it was done; if not, others changed the file, and the change is made anew
  boolean make(Optional<byte[]> before, Outcome<?> outcome)
      throws IOException, AwsFileException, InterruptedException {
    Optional<byte[]> after = outcome.bytes();
    if (after.isEmpty()) {
      return remove(before.orElseThrow(), outcome);
    }
    return before.isEmpty()
        ? replaceable().replace(before, after.get())
        : replace(before.get(), after.get(), outcome);
  }

  /// Brevet writes nothing secret into a config file, and others may have to read it.
  private AtomicFile replaceable() {
    return switch (kind) {
      case CREDENTIALS -> new AtomicFile(target);
      case CONFIG -> AtomicFile.keepingRights(target);
    };
  }

  private void keepIfForeignDiffers(byte[] before, Outcome<?> outcome)
      throws IOException, AwsFileException {
    ForeignPart part = outcome.foreign().orElseGet(() -> ForeignPart.of(before));
    backups.keepIfForeignDiffers(target, before, part);
  }

  private boolean remove(byte[] before, Outcome<?> outcome)
      throws IOException, AwsFileException, InterruptedException {
    AtomicFile file = replaceable();
    try (Predecessor old = Predecessor.of(target)) {
      keepIfForeignDiffers(before, outcome);
      if (!file.holds(Optional.of(before))) {
        return false; // Looked up at the last moment: another may have renamed its own onto it.
      }
      file.remove();
      Optional<byte[]> late = old.writtenSince(before);
      if (late.isPresent()) {
        file.replace(Optional.empty(), late.get()); // Their text first, then ours on it.
      }
      return late.isEmpty();
    } catch (NoSuchFileException e) {
      return false; // Somebody removed it meanwhile: the change is made anew.
    }
  }

  private boolean replace(byte[] before, byte[] after, Outcome<?> outcome)
      throws IOException, AwsFileException, InterruptedException {
    AtomicFile file = replaceable();
    try (Predecessor old = Predecessor.of(target)) {
      if (new InPlaceFile(target).hasOtherNames()) {
        return overwrite(before, after);
      }
      keepIfForeignDiffers(before, outcome);
      if (!file.replace(Optional.of(before), after)) {
        return false;
      }
      Optional<byte[]> late = old.writtenSince(before);
      if (late.isPresent()) {
        file.replace(Optional.of(after), late.get()); // Their text first, then ours on it.
      }
      return late.isEmpty();
    } catch (NoSuchFileException e) {
      return false; // Somebody removed it meanwhile: the change is made anew.
    } catch (NotReplaceableException e) {
      return overwrite(before, after);
    }
  }

  private boolean overwrite(byte[] before, byte[] after) throws IOException, AwsFileException {
    backups.keep(target, before);
    return new InPlaceFile(target).replace(before, after);
  }
}
