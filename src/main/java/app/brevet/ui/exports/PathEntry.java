package app.brevet.ui.exports;

import app.brevet.model.WholePath;
import app.brevet.words.Words;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The file that is typed or chosen. What is no whole path begins in the user's folder.
final class PathEntry {

  private static final String HOME = "~/";

  private final Words words;
  private final Path folder;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  PathEntry(Words words, Path folder) {
    this.words = words;
    this.folder = folder;
    text.subscribe(_ -> problem.set(""));
  }

  /// The file; empty where there is none, which is then told.
  Optional<Path> path() {
    String typed = text.get().strip();
    if (typed.isEmpty()) {
      problem.set(words.text("statefile.file.missing"));
      return Optional.empty();
    }
    try {
      return Optional.of(folder.resolve(WholePath.of(typed, folder)));
    } catch (InvalidPathException e) {
      problem.set(words.text("statefile.file.malformed"));
      return Optional.empty();
    }
  }

  void choose(Path file) {
    text.set(shown(file));
  }

  /// As it stands in the field: short, where it is in the user's folder.
  String shown(Path file) {
    return file.startsWith(folder) && !file.equals(folder)
        ? HOME + folder.relativize(file)
        : file.toString();
  }

  StringProperty text() {
    return text;
  }

  ReadOnlyStringWrapper problem() {
    return problem;
  }
}
