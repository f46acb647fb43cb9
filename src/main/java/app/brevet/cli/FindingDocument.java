package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.FileDiff;
import app.brevet.model.FileFinding;
import app.brevet.transfer.CheckedFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was found in a shared AWS file, and how it would be repaired, for programs.
final class FindingDocument {

  private FindingDocument() {}

  /// The file with what was found and the change that would repair it.
  static JsonObject of(CheckedFile file) {
    return repair(file)
        .withObjects("findings", file.findings().stream().map(FindingDocument::document).toList());
  }

  /// The file with the change alone.
  static JsonObject repair(CheckedFile file) {
    List<FileDiff.Line> lines = file.diff().map(FileDiff::lines).orElse(List.of());
    return new JsonObject()
        .with("file", file.path().toString())
        .with("makesPrivate", file.makesPrivate())
        .withObjects("diff", lines.stream().map(FindingDocument::document).toList());
  }

  private static JsonObject document(FileFinding finding) {
    JsonObject document = new JsonObject().with("kind", finding.kind().key());
    finding.line().ifPresent(line -> document.with("line", line));
    return document
        .with("section", finding.section())
        .with("repairable", finding.repairable())
        .withObjects(
            "readers",
            finding.effects().entrySet().stream().map(FindingDocument::document).toList());
  }

  private static JsonObject document(Map.Entry<FileFinding.Reader, FileFinding.Effect> effect) {
    return new JsonObject()
        .with("reader", effect.getKey().key())
        .with("effect", effect.getValue().key());
  }

  private static JsonObject document(FileDiff.Line line) {
    return new JsonObject()
        .with("change", line.kind().name().toLowerCase(Locale.ROOT))
        .with("line", line.number())
        .with("text", line.text());
  }
}
