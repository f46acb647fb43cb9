package app.brevet.awsfile;

import app.brevet.awsfile.SharedFile.Outcome;
import app.brevet.model.AccessKeyId;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionCredentials;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The shared AWS credentials file on the disk.
public final class SharedCredentialsFile implements CredentialsFile {

  private final SharedFile file;

  /// The file of this path, which need not be there.
  ///
  /// @param backups the folder for a copy of a file that must be written in place, because it has
  ///   other names or is mounted by itself
  public SharedCredentialsFile(Path path, Path backups) {
    this.file = new SharedFile(path, new Backups(backups));
  }

  @Override
  public Path path() {
    return file.path();
  }

  @Override
  public Receipt put(ProfileName name, SessionCredentials session, Predicate<AccessKeyId> ours)
      throws AwsFileException {
    return file.update(putting(name, session, ours));
  }

  /// The change that [#put] makes.
  SharedFile.Change<Receipt> putting(
      ProfileName name, SessionCredentials session, Predicate<AccessKeyId> ours)
      throws AwsFileException {
    SessionLines lines = SessionLines.of(name, session, path());
    return before -> {
      AwsFileText text = AwsFileText.of(before.orElse(new byte[0]));
      AwsFileReading reading = AwsFileReader.read(text, AwsFileKind.CREDENTIALS);
      SectionEdit edit =
          sectionToWrite(text, reading, name, ours)
              .map(section -> SectionEdit.renew(section, lines))
              .orElseGet(() -> SectionEdit.append(text, lines));
      requireSafe(new EditCheck(text, reading, edit, name.value()), Optional.of(lines));
      Receipt receipt =
          new Receipt(path(), name, session.accessKeyId(), before.isEmpty(), edit.lineEnds());
      return new Outcome<>(Optional.of(edit.bytes()), receipt);
    };
  }

  @Override
  public void check(ProfileName name, Predicate<AccessKeyId> ours) throws AwsFileException {
    file.check(
        before -> {
          AwsFileText text = AwsFileText.of(before.orElse(new byte[0]));
          AwsFileReading reading = AwsFileReader.read(text, AwsFileKind.CREDENTIALS);
          return new Outcome<>(before, sectionToWrite(text, reading, name, ours));
        });
  }

  @Override
  public boolean takeBack(Receipt receipt) throws AwsFileException {
    Optional<byte[]> now = file.read();
    if (now.isEmpty() || delivered(AwsFileText.of(now.get()), receipt).isEmpty()) {
      return false;
    }
    return file.update(
        before -> {
          AwsFileText text = AwsFileText.of(before.orElse(new byte[0]));
          Optional<OwnedSection> owned = delivered(text, receipt);
          return owned.isEmpty()
              ? new Outcome<>(before, false)
              : new Outcome<>(without(text, owned.get(), receipt), true);
        });
  }

  @Override
  public Optional<AccessKeyId> keyIdOf(ProfileName name) throws AwsFileException {
    AwsFileText text = AwsFileText.of(file.read().orElse(new byte[0]));
    return sections(text, name).stream()
        .flatMap(section -> section.keyId().stream())
        .reduce((first, last) -> last);
  }

  /// The section that may be renewed; empty if one may be added.
  private Optional<OwnedSection> sectionToWrite(
      AwsFileText text, AwsFileReading reading, ProfileName name, Predicate<AccessKeyId> ours)
      throws AwsFileException {
    if (!reading.faults().isEmpty()) {
      AwsFileReading.Fault fault = reading.faults().getFirst();
      throw refusal(FileReason.DAMAGED, "line " + fault.line() + ": " + fault.what());
    }
    List<OwnedSection> sections = sections(text, reading, name);
    for (OwnedSection section : sections) {
      switch (section.owner(ours)) {
        case BREVET -> {}
        case SOMEBODY -> throw refusal(FileReason.FOREIGN_SECTION, "[" + name + "]");
        case SOMEBODY_WITH_LONG_TERM_KEY ->
            throw refusal(FileReason.FOREIGN_LONG_TERM_KEY, "[" + name + "]");
      }
    }
    if (sections.size() > 1) {
      throw refusal(FileReason.UNSAFE_EDIT, "more than one section [" + name + "]");
    }
    return sections.stream().findFirst();
  }

  /// The section that still holds what the receipt is for; empty if others changed it.
  private static Optional<OwnedSection> delivered(AwsFileText text, Receipt receipt) {
    List<OwnedSection> sections = sections(text, receipt.section());
    return sections.size() == 1
        ? sections.stream()
            .filter(section -> section.keyId().equals(Optional.of(receipt.keyId())))
            .findFirst()
        : Optional.empty();
  }

  private Optional<byte[]> without(AwsFileText text, OwnedSection owned, Receipt receipt)
      throws AwsFileException {
    SectionRemoval removal = new SectionRemoval(owned, receipt.addedBytes(), receipt.createdFile());
    SectionEdit edit = removal.edit();
    requireSafe(new EditCheck(text, edit, receipt.section().value()), Optional.empty());
    return removal.emptiedOwnFile(edit) ? Optional.empty() : Optional.of(edit.bytes());
  }

  private static List<OwnedSection> sections(AwsFileText text, ProfileName name) {
    return sections(text, AwsFileReader.read(text, AwsFileKind.CREDENTIALS), name);
  }

  private static List<OwnedSection> sections(
      AwsFileText text, AwsFileReading reading, ProfileName name) {
    return reading.profile(name.value()).stream()
        .map(section -> new OwnedSection(text, section))
        .toList();
  }

  private void requireSafe(EditCheck check, Optional<SessionLines> meant) throws AwsFileException {
    if (!check.isSafe(meant)) {
      throw refusal(FileReason.UNSAFE_EDIT, "the new text would not read as it was meant");
    }
  }

  private AwsFileException refusal(FileReason reason, String message) {
    return new AwsFileException(reason, path(), message, null);
  }
}
