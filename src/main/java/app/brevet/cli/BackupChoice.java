package app.brevet.cli;

import app.brevet.model.FailureException;
import app.brevet.transfer.AwsFileBackups;
import app.brevet.transfer.Backup;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Which file, and which of its backups, a command is about.
final class BackupChoice {

  static final String FILE = "--file";

  private BackupChoice() {}

  /// The file that was named; empty if none was.
  static Optional<Path> named(Invocation invocation, AwsFileBackups backups) throws UsageException {
    Optional<String> given = invocation.arguments().option(FILE);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (given.get()) {
          case "credentials" -> backups.credentials();
          case "config" -> backups.config();
          case String path -> path(path);
        });
  }

  private static Path path(String text) throws UsageException {
    if (text.isBlank()) {
      throw new UsageException("backups.usage.file");
    }
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new UsageException("backups.usage.file");
    }
  }

  /// The file that was named, else the credentials file.
  static Path file(Invocation invocation, AwsFileBackups backups) throws UsageException {
    return named(invocation, backups).orElse(backups.credentials());
  }

  /// The backup of this number.
  static Backup backup(String number, Path file, AwsFileBackups backups)
      throws FailureException, UsageException {
    if (!number.matches("[1-9][0-9]{0,3}")) {
      throw new UsageException("backups.usage.number");
    }
    List<Backup> all = backups.of(file);
    int index = Integer.parseInt(number) - 1;
    if (index >= all.size()) {
      throw new UsageException("backups.usage.no-such", file, number);
    }
    return all.get(index);
  }
}
