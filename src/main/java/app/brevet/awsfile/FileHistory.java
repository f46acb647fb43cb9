package app.brevet.awsfile;

import app.brevet.model.FileDiff;
import app.brevet.model.FileReason;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The states of a shared AWS file that were put aside before Brevet changed it.
///
/// Every method throws [AwsFileException] with the reason; the file is then as it was.
public final class FileHistory {

  private final Path path;
  private final AwsFileKind kind;
  private final Backups backups;
  private final SharedFile file;

  /// The states of this file, which need not be there.
  ///
  /// @param backups the folder with the copies of all files
  public FileHistory(Path path, AwsFileKind kind, Path backups) {
    this.path = path;
    this.kind = kind;
    this.backups = kind == AwsFileKind.CONFIG ? Backups.ofConfig(backups) : new Backups(backups);
    this.file = new SharedFile(path, kind, this.backups);
  }

  /// One of the states.
  ///
  /// @param id tells it from the others, also while copies come and go
  /// @param changed when the file had been changed last, when the copy was made
  /// @param bytes how large it is
  /// @param readsWell whether every reader takes it
  /// @param profiles how many profiles it has
  public record Copy(String id, Instant changed, long bytes, boolean readsWell, int profiles) {}

  /// The files that have copies here, by their real paths.
  public static List<Path> files(Path backups) throws AwsFileException {
    try {
      return CopyFolder.files(backups);
    } catch (IOException e) {
      throw FileFaults.reading(backups, e);
    }
  }

  /// Whether this file was a config file when its copies were made.
  ///
  /// @param backups as above
  public static boolean isOfConfig(Path path, Path backups) throws AwsFileException {
    try {
      return CopyFolder.of(backups, path).isNoted(AwsFileKind.CONFIG);
    } catch (IOException e) {
      throw FileFaults.reading(path, e);
    }
  }

  /// The states, the newest first.
  public List<Copy> copies() throws AwsFileException {
    List<Copy> copies = new ArrayList<>();
    try {
      for (KeptCopy kept : backups.copies(path).reversed()) {
        copies.add(told(kept));
      }
    } catch (NoSuchFileException e) {
      throw gone(e); // Another process made room meanwhile.
    } catch (IOException e) {
      throw FileFaults.reading(path, e);
    }
    return copies;
  }

  private Copy told(KeptCopy kept) throws IOException {
    byte[] bytes = kept.bytes();
    long profiles =
        AwsFileReader.read(AwsFileText.of(bytes), kind).merged().keySet().stream()
            .filter(name -> name.type() == SectionName.Type.PROFILE)
            .count();
    return new Copy(
        id(kept),
        kept.changed(),
        bytes.length,
        KeptCopy.readsWell(bytes),
        Math.toIntExact(profiles));
  }

  /// What became of the file since, without secrets.
  public FileDiff since(Copy copy) throws AwsFileException {
    return FileComparison.of(path, Optional.of(bytes(copy)), file.read());
  }

  /// The change that brings the state back: all but Brevet's own sections, which stay as they are
  /// now, so that sessions that live can still be renewed and taken back.
  ///
  /// @param ours tells whether Brevet delivered what this proof stands for, a key id or a program
  /// @return empty if it would change nothing
  public Optional<ProposedChange> restoring(Copy copy, Predicate<String> ours)
      throws AwsFileException {
    Optional<byte[]> now = file.read();
    AwsFileText text = AwsFileText.of(now.orElse(new byte[0]));
    byte[] restored = new RestoredText(kind, text, ours).of(AwsFileText.of(bytes(copy))).bytes();
    return now.isPresent() && Arrays.equals(now.get(), restored)
        ? Optional.empty()
        : Optional.of(new ProposedChange(file, backups, now, restored));
  }

  /// The profiles that [#restoring] would leave otherwise than in the copy: Brevet's own sections,
  /// which stay as they are now.
  ///
  /// @param ours as there
  public List<String> staying(Copy copy, Predicate<String> ours) throws AwsFileException {
    AwsFileText now = AwsFileText.of(file.read().orElse(new byte[0]));
    return new RestoredText(kind, now, ours).staying(AwsFileText.of(bytes(copy)));
  }

  /// Removes these copies for good, as far as a file can be.
  public void forget(List<Copy> copies) throws AwsFileException {
    List<String> ids = copies.stream().map(Copy::id).toList();
    try {
      backups.forget(
          path, backups.copies(path).stream().filter(kept -> ids.contains(id(kept))).toList());
    } catch (IOException e) {
      throw FileFaults.reading(path, e);
    }
  }

  private byte[] bytes(Copy copy) throws AwsFileException {
    try {
      for (KeptCopy kept : backups.copies(path)) {
        if (id(kept).equals(copy.id())) {
          return kept.bytes();
        }
      }
    } catch (NoSuchFileException e) {
      throw gone(e);
    } catch (IOException e) {
      throw FileFaults.reading(path, e);
    }
    throw gone(null);
  }

  private AwsFileException gone(@Nullable IOException cause) {
    return new AwsFileException(FileReason.CHANGED, path, "the copy is gone", cause);
  }

  private static String id(KeptCopy kept) {
    return String.valueOf(kept.path().getFileName());
  }
}
