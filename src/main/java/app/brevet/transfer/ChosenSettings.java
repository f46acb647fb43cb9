package app.brevet.transfer;

import app.brevet.catalog.Appearance;
import app.brevet.model.ProfileId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What of the settings goes with the user to another machine: not which store is used there, and
/// not what the window has said.
///
/// @param lockAfter whole minutes, a day at most; zero for never
record ChosenSettings(
    Optional<Appearance> appearance, Optional<Duration> lockAfter, List<ProfileId> pinned) {

  /// No choice at all.
  static final ChosenSettings NONE =
      new ChosenSettings(Optional.empty(), Optional.empty(), List.of());

  /// Copies the list.
  ChosenSettings {
    pinned = List.copyOf(pinned);
  }
}
