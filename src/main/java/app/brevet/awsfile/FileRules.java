package app.brevet.awsfile;

import app.brevet.model.FileFinding;
import app.brevet.model.FileFinding.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What is to be said of the text of a shared AWS file, and the text as Brevet would repair it.
///
/// @param repaired the same text where nothing can be repaired
record FileRules(List<FileFinding> findings, AwsFileText repaired) {

  FileRules {
    findings = List.copyOf(findings);
  }

  /// Looks through this text.
  ///
  /// @param now tells which sessions are over
  static FileRules of(AwsFileText text, AwsFileKind kind, Instant now) {
    AwsFileText repaired = Repairs.of(text, kind);
    Set<Kind> left =
        findings(repaired, kind, now).stream()
            .filter(FileFinding::repairable)
            .map(FileFinding::kind)
            .collect(Collectors.toSet());
    return new FileRules(
        findings(text, kind, now).stream()
            .map(finding -> left.contains(finding.kind()) ? finding.byHand() : finding)
            .toList(),
        repaired);
  }

  private static List<FileFinding> findings(AwsFileText text, AwsFileKind kind, Instant now) {
    CheckedText file = CheckedText.of(text, kind);
    FoundInText found = new FoundInText(file);
    new WholeFileRules(file, found).look();
    new HeaderRules(file, found).look();
    new CommentRules(file, found).look();
    new DuplicateRules(file, found).look();
    for (Section section : file.reading().sections()) {
      new PropertyRules(file, section, found).look();
    }
    new KeyRules(file, now, found).look();
    return found.all();
  }
}
