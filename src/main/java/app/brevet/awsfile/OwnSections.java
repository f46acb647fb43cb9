package app.brevet.awsfile;

import app.brevet.awsfile.SharedFile.Change;
import app.brevet.awsfile.SharedFile.Outcome;
import app.brevet.model.DeliveryKind;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Brevet's own sections of a shared AWS file: written, known again, and taken back, with every
/// other byte as it was.
final class OwnSections {

  private final AwsFileKind kind;
  private final SharedFile file;

  OwnSections(AwsFileKind kind, SharedFile file) {
    this.kind = kind;
    this.file = file;
  }

  /// The change that writes these lines as the section of their name.
  ///
  /// @param ours tells what Brevet delivered: a setting that somebody changed since stays theirs
  Change<Receipt> putting(OwnedLines lines, Ours ours) {
    return before -> {
      AwsFileText text = AwsFileText.of(before.orElse(new byte[0]));
      for (Receipt earlier : ours.into(lines.name())) {
        text = unclaimed(text, earlier);
      }
      return put(lines, ours, text, before.isEmpty());
    };
  }

  private Outcome<Receipt> put(OwnedLines lines, Ours ours, AwsFileText text, boolean createdFile)
      throws AwsFileException {
    AwsFileReading reading = AwsFileReader.read(text, kind);
    Optional<OwnedSection> there = sectionToWrite(text, reading, lines.name(), ours);
    OwnedLines fitting = there.map(section -> section.fitting(lines)).orElse(lines);
    SectionEdit edit =
        there
            .map(section -> SectionEdit.renew(section, fitting))
            .orElseGet(() -> SectionEdit.append(text, fitting));
    requireSafe(
        new EditCheck(kind, text, reading, edit, lines.name().value()), Optional.of(fitting));
    return new Outcome<>(
        Optional.of(edit.bytes()),
        receipt(fitting, createdFile, edit.lineEnds()),
        foreign(text, reading));
  }

  private Optional<ForeignPart> foreign(AwsFileText text, AwsFileReading reading) {
    return switch (kind) {
      case CREDENTIALS -> Optional.of(new ForeignPart(text, reading));
      case CONFIG -> Optional.empty(); // It counts what a credentials file says.
    };
  }

  private Receipt receipt(OwnedLines lines, boolean createdFile, int addedBytes) {
    DeliveryKind what =
        switch (kind) {
          case CREDENTIALS -> DeliveryKind.FILE;
          case CONFIG -> DeliveryKind.PROCESS;
        };
    String proof = Optional.ofNullable(lines.values().get(kind.proof())).orElseThrow();
    Map<String, String> written = new LinkedHashMap<>(lines.values());
    written.keySet().retainAll(ProcessLines.SETTINGS);
    return new Receipt(what, file.path(), lines.name(), proof, createdFile, addedBytes, written);
  }

  /// Refuses what [#putting] would refuse; writes nothing.
  void check(ProfileName name, Predicate<String> ours) throws AwsFileException {
    file.check(
        before -> {
          AwsFileText text = AwsFileText.of(before.orElse(new byte[0]));
          AwsFileReading reading = AwsFileReader.read(text, kind);
          return new Outcome<>(before, sectionToWrite(text, reading, name, ours));
        });
  }

  /// Removes exactly what was put there, if it still is.
  boolean takeBack(Receipt receipt) throws AwsFileException {
    Optional<byte[]> now = file.readWritten();
    if (now.isEmpty() || delivered(AwsFileText.of(now.get()), receipt).isEmpty()) {
      return false;
    }
    return file.updateWritten(
        before -> {
          AwsFileText text = AwsFileText.of(before.orElse(new byte[0]));
          return delivered(text, receipt).isEmpty()
              ? new Outcome<>(before, false)
              : new Outcome<>(without(text, receipt), true);
        });
  }

  /// What readers find as this profile's proof; of several sections the last one counts.
  Optional<String> proofOf(ProfileName name) throws AwsFileException {
    return proof(sections(AwsFileText.of(file.readWritten().orElse(new byte[0])), name));
  }

  /// The same of every profile, of the file as it is this moment.
  Function<ProfileName, Optional<String>> proofsNow() throws AwsFileException {
    AwsFileText text = AwsFileText.of(file.read().orElse(new byte[0]));
    AwsFileReading reading = AwsFileReader.read(text, kind);
    return name -> proof(sections(text, reading, name));
  }

  private static Optional<String> proof(List<OwnedSection> sections) {
    return sections.stream()
        .flatMap(section -> section.proof().stream())
        .reduce((first, last) -> last);
  }

  /// The section that may be renewed; empty if one may be added.
  private Optional<OwnedSection> sectionToWrite(
      AwsFileText text, AwsFileReading reading, ProfileName name, Predicate<String> ours)
      throws AwsFileException {
    if (!reading.faults().isEmpty()) {
      AwsFileReading.Fault fault = reading.faults().getFirst();
      throw refusal(FileReason.DAMAGED, "line " + fault.line() + ": " + fault.what());
    }
    if (kind == AwsFileKind.CONFIG && OtherNames.in(text, reading).has(name.value())) {
      throw refusal(FileReason.FOREIGN_SECTION, "some read another section as " + name.value());
    }
    List<OwnedSection> sections = sections(text, reading, name);
    for (OwnedSection section : sections) {
      switch (section.owner(ours)) {
        case BREVET -> {}
        case SOMEBODY -> throw refusal(FileReason.FOREIGN_SECTION, kind.header(name));
        case SOMEBODY_WITH_LONG_TERM_KEY ->
            throw refusal(FileReason.FOREIGN_LONG_TERM_KEY, kind.header(name));
      }
    }
    if (sections.size() > 1) {
      throw refusal(FileReason.UNSAFE_EDIT, "more than one section " + kind.header(name));
    }
    return sections.stream().findFirst();
  }

  /// The section that still holds what the receipt is for, and copies that others made of it; none
  /// if others changed it.
  private List<OwnedSection> delivered(AwsFileText text, Receipt receipt) {
    return sections(text, receipt.section()).stream()
        .filter(section -> section.proof().equals(Optional.of(receipt.proof())))
        .toList();
  }

  /// The text in which the markers name what still is as it was written, and nothing else.
  private AwsFileText unclaimed(AwsFileText given, Receipt receipt) {
    AwsFileText text = given;
    int count = receipt.written().isEmpty() ? 0 : delivered(text, receipt).size();
    for (int i = 0; i < count; i++) {
      OwnedSection section = delivered(text, receipt).get(i);
      Set<String> changed = new HashSet<>(ProcessLines.SETTINGS);
      changed.removeIf(
          key ->
              section.section().value(key).equals(Optional.ofNullable(receipt.written().get(key))));
      text = section.leaving(changed);
    }
    return text;
  }

  /// The file without them. The line ends that were added count once, for the first one.
  private Optional<byte[]> without(AwsFileText given, Receipt receipt) throws AwsFileException {
    AwsFileText text = unclaimed(given, receipt);
    List<OwnedSection> all = delivered(text, receipt);
    while (all.size() > 1) {
      all = delivered(new SectionRemoval(all.getLast(), 0, false).edit().text(), receipt);
    }
    SectionRemoval removal =
        new SectionRemoval(all.getFirst(), receipt.addedBytes(), receipt.createdFile());
    SectionEdit edit = removal.edit();
    requireSafe(new EditCheck(kind, text, edit, receipt.section().value()), Optional.empty());
    return removal.emptiedOwnFile(edit) ? Optional.empty() : Optional.of(edit.bytes());
  }

  private List<OwnedSection> sections(AwsFileText text, ProfileName name) {
    return sections(text, AwsFileReader.read(text, kind), name);
  }

  private List<OwnedSection> sections(AwsFileText text, AwsFileReading reading, ProfileName name) {
    return reading.profile(name.value()).stream()
        .map(section -> new OwnedSection(kind, text, section))
        .toList();
  }

  private void requireSafe(EditCheck check, Optional<OwnedLines> meant) throws AwsFileException {
    if (!check.isSafe(meant)) {
      throw refusal(FileReason.UNSAFE_EDIT, "the new text would not read as it was meant");
    }
  }

  private AwsFileException refusal(FileReason reason, String message) {
    return new AwsFileException(reason, file.path(), message, null);
  }
}
