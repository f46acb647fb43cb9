package app.brevet.awsfile;

import app.brevet.awsfile.OwnedSection.Owner;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds the sections of a shared AWS file that somebody else wrote where Brevet is to write.
final class ForeignSections {

  private final AwsFileKind kind;
  private final SharedFile file;
  private final Backups backups;

  /// @param backups where a copy of the file is put before such a section is replaced
  ForeignSections(AwsFileKind kind, SharedFile file, Backups backups) {
    this.kind = kind;
    this.file = file;
    this.backups = backups;
  }

  /// The one of this name; empty where there is none, and in a file that is not written to as it
  /// is.
  ///
  /// @param ours tells whether Brevet delivered what this proof stands for
  /// @throws AwsFileException [FileReason#FOREIGN_LONG_TERM_KEY] if it holds such a key,
  ///   [FileReason#UNSAFE_EDIT] if it could not be replaced without a change of what else is read
  Optional<ForeignSection> find(ProfileName name, Predicate<String> ours) throws AwsFileException {
    Optional<byte[]> before = file.read();
    AwsFileText text = AwsFileText.of(before.orElse(new byte[0]));
    AwsFileReading reading = AwsFileReader.read(text, kind);
    List<OwnedSection> sections =
        reading.profile(name.value()).stream()
            .map(section -> new OwnedSection(kind, text, section))
            .toList();
    List<Owner> owners = sections.stream().map(section -> section.owner(ours)).toList();
    if (owners.contains(Owner.SOMEBODY_WITH_LONG_TERM_KEY)) {
      throw refusal(FileReason.FOREIGN_LONG_TERM_KEY, kind.header(name));
    }
    if (kind == AwsFileKind.CONFIG && OtherNames.in(text, reading).has(name.value())) {
      throw refusal(FileReason.UNSAFE_EDIT, "some read another section as " + name.value());
    }
    if (!owners.contains(Owner.SOMEBODY) || !reading.faults().isEmpty()) {
      return Optional.empty();
    }
    if (sections.size() > 1) {
      throw refusal(FileReason.UNSAFE_EDIT, "more than one section " + kind.header(name));
    }
    return Optional.of(foreign(name, before, sections.getFirst()));
  }

  private ForeignSection foreign(ProfileName name, Optional<byte[]> before, OwnedSection section)
      throws AwsFileException {
    SectionReplacement replacement = new SectionReplacement(section);
    AwsFileText after = replacement.edited();
    if (!replacement.isSafe(after)) {
      throw refusal(FileReason.UNSAFE_EDIT, "the new text would not read as it was meant");
    }
    return new ForeignSection(
        name,
        kind.header(name),
        new SectionWriter(section.text(), section.section()).name(),
        new ProposedChange(file, backups, before, after.bytes()));
  }

  private AwsFileException refusal(FileReason reason, String message) {
    return new AwsFileException(reason, file.path(), message, null);
  }
}
