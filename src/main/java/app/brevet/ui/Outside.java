package app.brevet.ui;

import app.brevet.model.ProfileId;
import app.brevet.ui.kit.Theme;
import java.util.Optional;

/// What the window asks of the program around it.
public interface Outside {

  /// Keeps the profile as a favourite, or no longer.
  void pin(ProfileId profile, boolean pinned);

  /// Keeps the looks that were chosen.
  void keep(Theme.Scheme scheme);

  /// Opens the demo in a program of its own; empty where this is it.
  Optional<Runnable> demo();

  /// Ends the program.
  void quit();
}
