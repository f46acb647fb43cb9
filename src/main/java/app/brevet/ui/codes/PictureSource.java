package app.brevet.ui.codes;

import app.brevet.model.FailureException;
import app.brevet.ui.codes.OneTimeCodes.Found;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where pictures of QR codes come from, besides what is dropped and pasted.
public interface PictureSource {

  /// Asks the user for a file; empty if none was chosen. On the window's thread.
  Optional<Path> chooseFile();

  /// A look at all screens, which begins now. On the window's thread.
  Screens screens();

  /// One look at all screens.
  interface Screens {

    /// The seeds that are to be seen; never none. Away from the window's thread, for the desktop
    /// may ask the user whether Brevet may look.
    ///
    /// @throws FailureException if there is no code for an authenticator, or no look is allowed
    List<Found> seeds(OneTimeCodes codes) throws FailureException, InterruptedException;

    /// Gives it up, on the window's thread: whoever waits for the seeds is told that the user
    /// stopped it.
    void giveUp();
  }
}
