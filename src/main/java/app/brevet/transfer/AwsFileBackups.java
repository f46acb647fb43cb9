package app.brevet.transfer;

import app.brevet.awsfile.AwsFileException;
import app.brevet.awsfile.AwsFileKind;
import app.brevet.awsfile.FileHistory;
import app.brevet.awsfile.ProposedChange;
import app.brevet.awsfile.SharedFiles;
import app.brevet.model.DeliveryKind;
import app.brevet.model.FailureException;
import app.brevet.model.FileDiff;
import app.brevet.session.Delivery;
import app.brevet.session.Failures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The backups of the shared AWS files: listed, compared, put back, forgotten.
///
/// A restore brings back what is the user's and other tools'. Brevet's own sections stay as they
/// are now: to take those out is what stopping a session is for.
public final class AwsFileBackups {

  private final SharedFiles files;
  private final Path folder;
  private final Delivery delivery;

  /// @param files the files of now
  /// @param folder where the copies are
  /// @param delivery tells which key ids are Brevet's
  public AwsFileBackups(SharedFiles files, Path folder, Delivery delivery) {
    this.files = files;
    this.folder = folder;
    this.delivery = delivery;
  }

  /// The credentials file of now.
  public Path credentials() {
    return files.credentials();
  }

  /// The config file of now.
  public Path config() {
    return files.config();
  }

  /// The two files of now, and all others that have backups.
  ///
  /// @throws FailureException if that cannot be read
  public List<Path> files() throws FailureException {
    List<Path> all = new ArrayList<>(List.of(credentials(), config()));
    try {
      for (Path file : FileHistory.files(folder)) {
        if (all.stream().noneMatch(known -> isSame(known, file))) {
          all.add(file);
        }
      }
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
    return all;
  }

  private static boolean isSame(Path known, Path real) {
    try {
      return known.equals(real) || (Files.exists(known) && Files.isSameFile(known, real));
    } catch (IOException e) {
      return false; // Then it is listed by its other name too.
    }
  }

  /// The backups of this file, the newest first.
  ///
  /// @throws FailureException if they cannot be read
  public List<Backup> of(Path file) throws FailureException {
    try {
      List<Backup> backups = new ArrayList<>();
      for (FileHistory.Copy copy : history(file).copies()) {
        backups.add(new Backup(file, backups.size() + 1, copy));
      }
      return backups;
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  /// What became of the file since, without secrets.
  ///
  /// @throws FailureException if one of them cannot be read
  public FileDiff since(Backup backup) throws FailureException {
    try {
      return history(backup.file()).since(backup.copy());
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  /// What would put this backup back; empty if that would change nothing.
  ///
  /// @throws FailureException if the file or the backup cannot be read
  public Optional<Restoration> restoring(Backup backup) throws FailureException {
    Set<String> ours = ours();
    try {
      Optional<ProposedChange> change =
          history(backup.file()).restoring(backup.copy(), ours::contains);
      return change.map(proposed -> new Restoration(backup, proposed));
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  /// The profiles that a restore of this backup leaves otherwise than they are in it: Brevet's own
  /// sections, which stay as they are now.
  ///
  /// @throws FailureException if the file or the backup cannot be read
  public List<String> staying(Backup backup) throws FailureException {
    Set<String> ours = ours();
    try {
      return history(backup.file()).staying(backup.copy(), ours::contains);
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  private Set<String> ours() throws FailureException {
    return delivery.all().stream()
        .map(record -> record.receipt().proof())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What would undo the last change: put back the newest backup that differs from the file as it
  /// is, and holds anything. To undo that as well brings back what was there before. Empty if there
  /// is none.
  ///
  /// @throws FailureException if the file or a backup cannot be read
  public Optional<Restoration> undoing(Path file) throws FailureException {
    for (Backup backup : of(file)) {
      if (backup.profiles() == 0 && !backup.readsWell()) {
        continue; // Another tool emptied the file then: nobody wants that back.
      }
      Optional<Restoration> restoration = restoring(backup);
      if (restoration.isPresent()) {
        return restoration;
      }
    }
    return Optional.empty();
  }

  /// Removes these backups for good.
  ///
  /// @throws FailureException if one could not be removed
  public void forget(List<Backup> backups) throws FailureException {
    try {
      for (Path file : backups.stream().map(Backup::file).distinct().toList()) {
        List<FileHistory.Copy> copies =
            backups.stream().filter(one -> one.file().equals(file)).map(Backup::copy).toList();
        history(file).forget(copies);
      }
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  private FileHistory history(Path file) throws AwsFileException, FailureException {
    return new FileHistory(file, kind(file), folder);
  }

  /// A file that is neither of the two of now is what Brevet delivered to it, or kept it as.
  private AwsFileKind kind(Path file) throws AwsFileException, FailureException {
    if (isSame(config(), file)) {
      return AwsFileKind.CONFIG;
    }
    if (isSame(credentials(), file)) {
      return AwsFileKind.CREDENTIALS;
    }
    boolean delivered =
        delivery.all().stream()
            .filter(record -> record.kind() == DeliveryKind.PROCESS)
            .anyMatch(record -> isSame(file, record.file()));
    return delivered || FileHistory.isOfConfig(file, folder)
        ? AwsFileKind.CONFIG
        : AwsFileKind.CREDENTIALS;
  }
}
