package app.brevet.session;

import app.brevet.model.CheckupFinding;
import app.brevet.model.CheckupFinding.Failed;
import app.brevet.model.CheckupFinding.Fault;
import app.brevet.model.CheckupFinding.Kind;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.os.AtomicFile;
import app.brevet.os.Folders;
import app.brevet.os.OwnerOnly;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Holds Brevet's own folders against what they should be: all in them is the user's to read and
/// write, and nobody else's. Others may read what is shareable, the profiles and the settings.
///
/// Temporary files are told once they are older than any writing takes. Files of locks stay by
/// design: see [app.brevet.os.FileLock].
public final class OwnFilesCheck implements Check {

  private static final Duration LONGEST_WRITING = Duration.ofHours(1);
  private static final Set<PosixFilePermission> TO_WRITE =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
  private static final Set<PosixFilePermission> OF_OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Folders folders;
  private final List<Path> shared;
  private final InstantSource clock;

  /// @param shared the shared AWS files, beside which Brevet writes temporary ones
  /// @param clock the wall clock, which the times of files are by
  public OwnFilesCheck(Folders folders, List<Path> shared, InstantSource clock) {
    this.folders = folders;
    this.shared = List.copyOf(shared);
    this.clock = clock;
  }

  @Override
  public Diagnosis look() {
    Look look = new Look(clock.instant());
    look.home(folders);
    look.through(folders.config(), true);
    look.through(folders.state(), false);
    look.through(folders.cache(), false);
    if (folders.runtime().isPresent()) {
      look.through(folders.runtime().get(), false);
    }
    for (Path file : shared) {
      look.beside(file);
    }
    return new Diagnosis(look.found, look.repairs);
  }

  /// One look at all of them.
  private static final class Look {

    private final Instant now;
    private final List<CheckupFinding> found = new ArrayList<>();
    private final List<Repair> repairs = new ArrayList<>();

    private Look(Instant now) {
      this.now = now;
    }

    /// What cannot be looked at is told, and all else is looked at all the same.
    private void unreadable(Path file, Exception e) {
      String detail = Optional.ofNullable(e.getMessage()).orElse("");
      found.add(new Failed(new Failure.FileUntouched(file, FileReason.NOT_READABLE, detail)));
    }

    /// The folder that all are in, where `BREVET_HOME` names one.
    private void home(Folders all) {
      Path home = all.config().getParent();
      if (home == null || !home.equals(all.state().getParent()) || !Files.isDirectory(home)) {
        return;
      }
      try {
        modeOf(home, true);
      } catch (IOException e) {
        unreadable(home, e);
      }
    }

    private void through(Path path, boolean shareable) {
      boolean folder = Files.isDirectory(path);
      if (!folder && !Files.isRegularFile(path)) {
        return; // It is not there, or a socket.
      }
      if (!isUsable(path, folder)) {
        found.add(Fault.of(Kind.UNUSABLE_FILE, path, false));
        return;
      }
      try {
        modeOf(path, shareable);
        leftover(path);
        if (folder) {
          try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            for (Path file : files) {
              if (!Files.isSymbolicLink(file) || Files.isRegularFile(file)) {
                through(file, shareable); // A folder that a link leads to may be this one.
              }
            }
          }
        }
      } catch (NoSuchFileException e) {
        // Another Brevet removed it meanwhile: then nothing is wrong with it.
      } catch (IOException | DirectoryIteratorException e) {
        unreadable(path, e);
      }
    }

    private static boolean isUsable(Path path, boolean folder) {
      return !Files.exists(path)
          || (Files.isReadable(path)
              && Files.isWritable(path)
              && (!folder || Files.isExecutable(path)));
    }

    private void modeOf(Path path, boolean shareable) throws IOException {
      if (!OwnerOnly.hasPosixModes(path)) {
        return;
      }
      Set<PosixFilePermission> others = EnumSet.noneOf(PosixFilePermission.class);
      others.addAll(Files.getPosixFilePermissions(path));
      others.removeAll(OF_OWNER);
      if (shareable) {
        others.retainAll(TO_WRITE);
      }
      if (!others.isEmpty()) {
        found.add(Fault.of(Kind.OPEN_FILE, path, true));
        repairs.add(
            new Repair(Repair.Kind.TAKE_RIGHTS, path, Optional.empty(), () -> takeRights(path)));
      }
    }

    private static void takeRights(Path path) throws FailureException {
      try {
        Set<PosixFilePermission> mode = EnumSet.copyOf(OF_OWNER);
        mode.retainAll(Files.getPosixFilePermissions(path));
        Files.setPosixFilePermissions(path, mode);
      } catch (IOException e) {
        throw Failures.ofWriting(path, e);
      }
    }

    private void beside(Path file) {
      try {
        Path target = new AtomicFile(file).target();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isReadable(folder)) {
          return; // Who cannot look there is told so where the file itself is looked at.
        }
        String start = "." + target.getFileName() + ".";
        try (DirectoryStream<Path> files =
            Files.newDirectoryStream(
                folder, one -> String.valueOf(one.getFileName()).startsWith(start))) {
          for (Path one : files) {
            leftover(one);
          }
        }
      } catch (NoSuchFileException e) {
        // It was being written, and is done.
      } catch (IOException | DirectoryIteratorException e) {
        unreadable(file, e);
      }
    }

    private void leftover(Path path) throws IOException {
      if (AtomicFile.isTemporary(path) && isOld(path)) {
        found.add(Fault.of(Kind.LEFTOVER, path, true));
        repairs.add(new Repair(Repair.Kind.REMOVE, path, Optional.empty(), () -> remove(path)));
      }
    }

    private boolean isOld(Path path) throws IOException {
      Instant written = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toInstant();
      return Duration.between(written, now).compareTo(LONGEST_WRITING) > 0;
    }

    private static void remove(Path path) throws FailureException {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw Failures.ofWriting(path, e);
      }
    }
  }
}
