package app.brevet.ui.codes;

import app.brevet.model.FailureException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where pictures of QR codes come from, besides what is dropped and pasted.
public interface PictureSource {

  /// Asks the user for a file; empty if none was chosen. On the window's thread.
  Optional<Path> chooseFile();

  /// What all screens show now. On the window's thread.
  ///
  /// @throws FailureException if the desktop does not let programs look at the screen
  List<Picture> screens() throws FailureException;
}
