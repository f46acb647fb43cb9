package app.brevet.awsfile;

import app.brevet.model.FileDiff;
import app.brevet.model.ProfileName;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The shared AWS config file on the disk.
public final class SharedConfigFile implements ConfigFile {

  private final SharedFile file;
  private final OwnSections sections;
  private final ForeignSections others;

  /// The file of this path, which need not be there.
  ///
  /// @param backups the folder for a copy of a file that must be written in place, because it has
  ///   other names or is mounted by itself, or of which a section of somebody else's is replaced
  public SharedConfigFile(Path path, Path backups) {
    Backups copies = Backups.ofConfig(backups);
    this.file = new SharedFile(path, AwsFileKind.CONFIG, copies);
    this.sections = new OwnSections(AwsFileKind.CONFIG, file);
    this.others = new ForeignSections(AwsFileKind.CONFIG, file, copies);
  }

  @Override
  public Path path() {
    return file.path();
  }

  @Override
  public Receipt put(ProfileName name, ProcessEntry entry, Ours ours) throws AwsFileException {
    return file.update(sections.putting(ProcessLines.of(name, entry, path()), ours));
  }

  @Override
  public void check(ProfileName name, Predicate<String> ours) throws AwsFileException {
    sections.check(name, ours);
  }

  @Override
  public FileDiff preview(Map<ProfileName, ProcessEntry> entries, Ours ours)
      throws AwsFileException {
    Optional<byte[]> before = file.read();
    Optional<byte[]> after = before;
    for (Map.Entry<ProfileName, ProcessEntry> entry : entries.entrySet()) {
      OwnedLines lines = ProcessLines.of(entry.getKey(), entry.getValue(), path());
      after = sections.putting(lines, ours).apply(after).bytes();
    }
    return FileComparison.of(path(), before, after);
  }

  @Override
  public Optional<ForeignSection> foreign(ProfileName name, Predicate<String> ours)
      throws AwsFileException {
    return others.find(name, ours);
  }

  @Override
  public Receipt replace(ForeignSection agreed, ProcessEntry entry) throws AwsFileException {
    OwnedLines lines = ProcessLines.of(agreed.name(), entry, path());
    return agreed.change().makeWith(sections.putting(lines, _ -> false));
  }

  @Override
  public boolean takeBack(Receipt receipt) throws AwsFileException {
    return sections.takeBack(receipt);
  }

  @Override
  public Optional<String> processOf(ProfileName name) throws AwsFileException {
    return sections.proofOf(name);
  }

  @Override
  public Function<ProfileName, Optional<String>> processesNow() throws AwsFileException {
    return sections.proofsNow();
  }
}
