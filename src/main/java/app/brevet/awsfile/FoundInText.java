package app.brevet.awsfile;

import app.brevet.model.FileFinding;
import app.brevet.model.FileFinding.Effect;
import app.brevet.model.FileFinding.Kind;
import app.brevet.model.FileFinding.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Collects what is found in a text.
final class FoundInText {

  private final List<FileFinding> findings = new ArrayList<>();
  private final CheckedText file;

  FoundInText(CheckedText file) {
    this.file = file;
  }

  /// Before the first section, or where no section matters.
  ///
  /// @param line from 0
  void outside(Kind kind, int line, Map<Reader, Effect> effects) {
    add(kind, line, Optional.empty(), effects);
  }

  /// In this section.
  ///
  /// @param line from 0
  void in(Section section, Kind kind, int line, Map<Reader, Effect> effects) {
    add(kind, line, file.title(section), effects);
  }

  /// In this section, where Brevet must not repair it.
  ///
  /// @param line from 0
  void byHand(Section section, Kind kind, int line, Map<Reader, Effect> effects) {
    findings.add(finding(kind, line, file.title(section), effects).byHand());
  }

  private void add(Kind kind, int line, Optional<String> section, Map<Reader, Effect> effects) {
    findings.add(finding(kind, line, section, effects));
  }

  private static FileFinding finding(
      Kind kind, int line, Optional<String> section, Map<Reader, Effect> effects) {
    return new FileFinding(
        kind, OptionalInt.of(line + 1), section, effects, Repairs.KINDS.contains(kind));
  }

  /// All, in the order of their lines.
  List<FileFinding> all() {
    return findings.stream()
        .sorted(
            Comparator.comparingInt((FileFinding finding) -> finding.line().orElse(0))
                .thenComparing(FileFinding::kind))
        .toList();
  }
}
