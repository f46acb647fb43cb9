package app.brevet.ui.editor;

import app.brevet.ui.kit.FilePlaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A person who chooses what the test says, or nothing.
final class ChosenFiles implements FilePlaces {

  private final Path folder;
  private final List<String> asked = new ArrayList<>();
  private Optional<Path> choice = Optional.empty();

  ChosenFiles(Path folder) {
    this.folder = folder;
  }

  void chooses(Path file) {
    choice = Optional.of(file);
  }

  /// The titles of the dialogs that opened.
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public Optional<Path> toWrite(Path suggested) {
    throw new AssertionError("nothing is written here");
  }

  @Override
  public Optional<Path> toRead(String title) {
    asked.add(title);
    return choice;
  }
}
