package app.brevet.awsfile;

import app.brevet.model.FileDiff;
import app.brevet.model.FileFinding;
import app.brevet.model.FileFinding.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Looks through a shared AWS file for what its readers take differently, and repairs it where that
/// changes nothing of what it says.
public final class FileCheck {

  private final SharedFile file;
  private final Backups backups;
  private final AwsFileKind kind;

  private FileCheck(Path path, Path backups, AwsFileKind kind) {
    this.backups = new Backups(backups);
    this.file = new SharedFile(path, kind, this.backups);
    this.kind = kind;
  }

  /// A credentials file, which need not be there.
  ///
  /// @param backups the folder for the copy that is kept before a repair
  public static FileCheck ofCredentials(Path path, Path backups) {
    return new FileCheck(path, backups, AwsFileKind.CREDENTIALS);
  }

  /// A config file, which need not be there.
  ///
  /// @param backups the folder for the copy that is kept before a repair
  public static FileCheck ofConfig(Path path, Path backups) {
    return new FileCheck(path, backups, AwsFileKind.CONFIG);
  }

  /// Looks through the file as it is.
  ///
  /// @param now tells which sessions are over
  /// @throws AwsFileException if it is there and cannot be read
  public Result look(Instant now) throws AwsFileException {
    Optional<byte[]> bytes = file.read();
    if (bytes.isEmpty()) {
      return new Result(List.of(), Optional.empty(), Optional.empty());
    }
    AwsFileText text = AwsFileText.of(bytes.get());
    FileRules rules = FileRules.of(text, kind, now);
    byte[] repaired = rules.repaired().bytes();
    Optional<ProposedChange> change =
        Arrays.equals(repaired, bytes.get())
            ? Optional.empty()
            : Optional.of(new ProposedChange(file, backups, bytes, repaired));
    OtherRights rights = new OtherRights(file.path());
    if (!rights.areTooMany(kind == AwsFileKind.CREDENTIALS || holdsSecrets(text))) {
      return new Result(rules.findings(), change, Optional.empty());
    }
    List<FileFinding> findings = new ArrayList<>();
    findings.add(
        new FileFinding(Kind.OPEN_MODE, OptionalInt.empty(), Optional.empty(), Map.of(), true));
    findings.addAll(rules.findings());
    return new Result(findings, change, Optional.of(rights));
  }

  /// Also in sections that only Python's readers see.
  private boolean holdsSecrets(AwsFileText text) {
    CheckedText file = CheckedText.of(text, kind);
    return file.reading().sections().stream()
        .flatMap(section -> file.valuesInPython(section).keySet().stream())
        .anyMatch(key -> key.equals(SessionLines.SECRET) || key.equals(SessionLines.TOKEN));
  }

  /// What was found, and how it would be repaired.
  public static final class Result {

    private final List<FileFinding> findings;
    private final Optional<ProposedChange> change;
    private final Optional<OtherRights> rights;

    private Result(
        List<FileFinding> findings, Optional<ProposedChange> change, Optional<OtherRights> rights) {
      this.findings = List.copyOf(findings);
      this.change = change;
      this.rights = rights;
    }

    /// In the order of the file; what concerns it as a whole first.
    public List<FileFinding> findings() {
      return findings;
    }

    /// What the repair would change in the text, without secrets; empty if nothing.
    public Optional<FileDiff> diff() {
      return change.map(ProposedChange::diff);
    }

    /// Repairs what can be repaired: the text after a copy was put aside, then the mode.
    ///
    /// @throws AwsFileException [app.brevet.model.FileReason#CHANGED] if the file is no longer what
    ///   was looked at, and as any writing does
    public void repair() throws AwsFileException {
      if (change.isPresent()) {
        change.get().make();
      }
      if (rights.isPresent()) {
        rights.get().take();
      }
    }
  }
}
