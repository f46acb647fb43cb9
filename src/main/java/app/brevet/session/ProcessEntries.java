package app.brevet.session;

import app.brevet.awsfile.AwsFileException;
import app.brevet.awsfile.ConfigFile;
import app.brevet.awsfile.ForeignSection;
import app.brevet.awsfile.Ours;
import app.brevet.awsfile.ProcessEntry;
import app.brevet.awsfile.ProcessLine;
import app.brevet.awsfile.Receipt;
import app.brevet.model.CheckupFinding;
import app.brevet.model.CheckupFinding.Fault;
import app.brevet.model.CheckupFinding.Kind;
import app.brevet.model.DeliveryKind;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileDiff;
import app.brevet.model.FileReason;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The entries of config files by which tools start Brevet: written, and known again when they
/// start another Brevet than this one.
final class ProcessEntries {

  private final Function<Path, ConfigFile> files;
  private final RecordedWrites writes;
  private final Optional<Launcher> launcher;

  /// @param files opens a config file
  /// @param launcher empty if this process does not know by which program it was started
  ProcessEntries(
      Function<Path, ConfigFile> files, DeliveryRecords records, Optional<Launcher> launcher) {
    this.files = files;
    this.writes = new RecordedWrites(DeliveryKind.PROCESS, DeliveryRecord.Home.OWN, records);
    this.launcher = launcher;
  }

  /// An entry as it stands in a file, and the profile that it is for.
  record Standing(DeliveryRecord record, Profile profile) {}

  /// The lines that the sections of this file hold now, read once; nobody is waited for.
  Function<ProfileName, Optional<String>> linesOf(Path file) throws FailureException {
    try {
      return files.apply(file).processesNow();
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  /// The line that this section of the record's file holds once it seems whole.
  private Optional<String> lineOf(DeliveryRecord record) throws FailureException {
    try {
      return files.apply(record.file()).processOf(record.section());
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  /// Writes the entry of this profile, and records it.
  DeliveryRecord put(ConfigFile file, ProfileName section, Profile profile, ProcessLine line)
      throws FailureException {
    Ours ours = writes.ours(file.path());
    return writes.put(
        intent(file, section, profile, line), () -> file.put(section, entry(profile, line), ours));
  }

  /// Writes it in the place of what somebody else wrote, and records it.
  DeliveryRecord replace(ConfigFile file, ForeignSection agreed, Profile profile, ProcessLine line)
      throws FailureException {
    return writes.put(
        intent(file, agreed.name(), profile, line),
        () -> file.replace(agreed, entry(profile, line)));
  }

  private static DeliveryRecord intent(
      ConfigFile file, ProfileName section, Profile profile, ProcessLine line) {
    return new DeliveryRecord(
        profile.id(),
        new Receipt(DeliveryKind.PROCESS, file.path(), section, line.value(), false, 0));
  }

  private static ProcessEntry entry(Profile profile, ProcessLine line) {
    return new ProcessEntry(line, profile.region(), Optional.empty());
  }

  /// What is wrong with an entry; nothing if tools that go by it start this Brevet for its profile.
  List<CheckupFinding> faults(Standing entry) {
    List<CheckupFinding> faults = new ArrayList<>();
    fault(entry).ifPresent(faults::add);
    launcher
        .filter(_ -> lineFor(entry).isEmpty())
        .ifPresent(known -> faults.add(oddLauncher(entry, known.program())));
    return faults;
  }

  private Optional<Fault> fault(Standing entry) {
    String line = entry.record().receipt().proof();
    Path program = Path.of(new ProcessLine(line).program());
    boolean stale = isStale(entry);
    if (!Files.exists(program)) {
      return Optional.of(fault(Kind.LAUNCHER_GONE, entry, program.toString(), stale));
    }
    if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
      return Optional.of(fault(Kind.LAUNCHER_NOT_EXECUTABLE, entry, program.toString(), stale));
    }
    if (stale) {
      boolean other = launcher.filter(known -> known.program().equals(program)).isEmpty();
      return Optional.of(
          other
              ? fault(Kind.OTHER_LAUNCHER, entry, program.toString(), true)
              : fault(Kind.OTHER_CALL, entry, line, true));
    }
    return Optional.empty();
  }

  private static Fault fault(Kind kind, Standing entry, String detail, boolean repairable) {
    return new Fault(
        kind,
        entry.record().section().value(),
        entry.profile().name().value(),
        Optional.of(entry.record().file()),
        detail,
        repairable);
  }

  private static CheckupFinding oddLauncher(Standing entry, Path program) {
    return new CheckupFinding.Failed(
        new Failure.FileUntouched(
            entry.record().file(), FileReason.ODD_LAUNCHER, program.toString()));
  }

  /// Whether this Brevet would write another line.
  boolean isStale(Standing entry) {
    return lineFor(entry)
        .filter(line -> !line.value().equals(entry.record().receipt().proof()))
        .isPresent();
  }

  private Optional<ProcessLine> lineFor(Standing entry) {
    return launcher.flatMap(known -> known.processOf(entry.profile().name()));
  }

  /// What lets these entries of one file start this Brevet.
  ///
  /// @throws FailureException if that would be refused
  Repair repair(Path path, List<Standing> stale) throws FailureException {
    return new Repair(
        Repair.Kind.DELIVER, path, Optional.of(preview(path, stale)), () -> putAnew(path, stale));
  }

  private FileDiff preview(Path path, List<Standing> stale) throws FailureException {
    Map<ProfileName, ProcessEntry> entries = new LinkedHashMap<>();
    for (Standing entry : stale) {
      lineFor(entry)
          .ifPresent(line -> entries.put(entry.record().section(), entry(entry.profile(), line)));
    }
    Ours ours = writes.ours(path);
    try {
      return files.apply(path).preview(entries, ours);
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  /// What somebody changed since it was looked at is somebody's.
  private void putAnew(Path path, List<Standing> stale) throws FailureException {
    for (Standing entry : stale) {
      DeliveryRecord record = entry.record();
      if (!lineOf(record).equals(Optional.of(record.receipt().proof()))) {
        throw new FailureException(new Failure.FileUntouched(path, FileReason.CHANGED, ""));
      }
      Optional<ProcessLine> line = lineFor(entry);
      if (line.isPresent()) {
        put(files.apply(path), record.section(), entry.profile(), line.get());
      }
    }
  }
}
