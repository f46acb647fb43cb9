package app.brevet.app;

import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.UserProfile;
import app.brevet.ui.kit.Work;
import app.brevet.ui.profiles.LeftOver;
import app.brevet.ui.profiles.StatusBarViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was left half-way, for the window: read from the journals alone, without a secret, the
/// keychain or the network.
final class WindowLeftOver {

  private final WiredUseCases uses;
  private final StatusBarViewModel statusBar;
  private final Work work;

  WindowLeftOver(WiredUseCases uses, StatusBarViewModel statusBar, Work work) {
    this.uses = uses;
    this.statusBar = statusBar;
    this.work = work;
  }

  /// Reads it, and reminds the user of it.
  void read() {
    work.run(this::all, statusBar::remind, _ -> {});
  }

  private List<LeftOver> all() throws FailureException {
    List<LeftOver> all = new ArrayList<>();
    move().ifPresent(all::add);
    for (Profile profile : uses.profiles().all()) {
      if (profile instanceof UserProfile user) {
        rotation(user).ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<LeftOver> move() {
    try {
      return uses.migration().unfinished().map(_ -> new LeftOver.Move());
    } catch (FailureException e) {
      return Optional.empty(); // The dialog of where the secrets are tells it.
    }
  }

  private Optional<LeftOver> rotation(UserProfile user) {
    try {
      return uses.keyRotation()
          .unfinished(user)
          .map(left -> new LeftOver.Rotation(user, left.deletionAt()));
    } catch (FailureException e) {
      return Optional.empty(); // The dialog of the user's keys tells it.
    }
  }
}
