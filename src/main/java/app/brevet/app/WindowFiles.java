package app.brevet.app;

import app.brevet.ui.kit.FilePlaces;
import app.brevet.words.Words;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Files that the user chooses in the system's own dialogs.
///
/// @param folder the user's home
record WindowFiles(Words words, Path folder) implements FilePlaces {

  @Override
  public Optional<Path> toWrite(Path suggested) {
    FileChooser chooser = chooser(words.text("statefile.export.do"));
    Path parent = suggested.getParent();
    if (parent != null && Files.isDirectory(parent)) {
      chooser.setInitialDirectory(parent.toFile());
    }
    chooser.setInitialFileName(String.valueOf(suggested.getFileName()));
    return Optional.ofNullable(chooser.showSaveDialog(owner())).map(File::toPath);
  }

  @Override
  public Optional<Path> toRead(String title) {
    return Optional.ofNullable(chooser(title).showOpenDialog(owner())).map(File::toPath);
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (Files.isDirectory(folder)) {
      chooser.setInitialDirectory(folder.toFile());
    }
    return chooser;
  }

  private static Window owner() {
    return Window.getWindows().getFirst();
  }
}
