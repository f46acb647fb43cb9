package app.brevet.ui.kit;

import java.nio.file.Path;
import java.util.Optional;

/// Where the user's own files are, and the system's dialogs to choose one. On the window's thread.
public interface FilePlaces {

  /// The folder for files of which nobody said where they go.
  Path folder();

  /// Asks for a file to write; empty if none was chosen.
  ///
  /// @param suggested what is offered
  Optional<Path> toWrite(Path suggested);

  /// Asks for a file to read; empty if none was chosen.
  ///
  /// @param title what it is for
  Optional<Path> toRead(String title);
}
