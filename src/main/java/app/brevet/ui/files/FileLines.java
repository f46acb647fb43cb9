package app.brevet.ui.files;

import app.brevet.model.FileFinding;
import app.brevet.transfer.Backup;
import app.brevet.transfer.CheckedFile;
import app.brevet.ui.files.FilesViewModel.Item;
import app.brevet.ui.kit.StatusChip.Tone;
import app.brevet.words.FindingWords;
import app.brevet.words.Words;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;

/// The shared AWS files in words.
final class FileLines {

  private final Words words;
  private final FindingWords findings;
  private final InstantSource clock;

  FileLines(Words words, InstantSource clock) {
    this.words = words;
    this.clock = clock;
    this.findings = words.findings();
  }

  /// How the file stands, in two or three words.
  String state(CheckedFile file) {
    if (!Files.exists(file.path())) {
      return words.text("shared.none");
    }
    int count = file.findings().size();
    return count == 0 ? words.text("shared.good") : words.text("shared.found", count);
  }

  /// How the file stands, as a colour.
  Tone tone(CheckedFile file) {
    if (!Files.exists(file.path())) {
      return Tone.NEUTRAL;
    }
    return file.findings().isEmpty() ? Tone.GOOD : Tone.ATTENTION;
  }

  /// What was found.
  List<Item> items(CheckedFile file) {
    return file.findings().stream().map(this::item).toList();
  }

  private Item item(FileFinding finding) {
    return new Item(
        findings.place(finding),
        findings.what(finding),
        findings.effects(finding),
        finding.repairable() ? "" : findings.now(finding));
  }

  /// What a repair does beside the lines that it changes.
  String repair(CheckedFile file) {
    String kept = words.text("shared.repair.text");
    return file.makesPrivate() ? kept + " " + words.text("shared.repair.mode") : kept;
  }

  /// When the file was so.
  String when(Backup copy) {
    return words.times().at(copy.changed(), clock.instant());
  }

  /// How much is in the copy.
  String detail(Backup copy) {
    String size = words.text("shared.copy.detail", copy.profiles(), copy.bytes());
    return copy.readsWell() ? size : size + " " + words.text("shared.copy.damaged");
  }
}
