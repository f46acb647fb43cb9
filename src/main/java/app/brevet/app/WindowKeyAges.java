package app.brevet.app;

import app.brevet.custody.KeyRecords;
import app.brevet.custody.QuietKeyLook;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.UserProfile;
import app.brevet.session.LiveSessions;
import app.brevet.session.Profiles;
import app.brevet.ui.kit.Work;
import app.brevet.ui.profiles.ProfileDesk;
import java.util.Optional;

/// How old the users' keys are, for the window: read from what AWS told before, and looked at anew
/// after the user has got a session, never by itself.
final class WindowKeyAges {

  private final Profiles profiles;
  private final KeyRecords records;
  private final QuietKeyLook look;
  private final ProfileDesk desk;
  private final Work work;

  WindowKeyAges(WiredUseCases uses, LiveSessions live, ProfileDesk desk, Work work) {
    this.profiles = uses.profiles();
    this.records = uses.keyRecords();
    this.look = uses.quietKeyLook();
    this.desk = desk;
    this.work = work;
    records.onChange(this::read);
    live.onStarted(this::look);
  }

  /// Shows what is known now; no call of AWS.
  void read() {
    work.run(records::all, desk.keysProperty()::set, _ -> {});
  }

  /// On the thread of the act, which has nothing else to do any more. A role's key is that of the
  /// user whom its sessions come from.
  private void look(Profile started) {
    try {
      Optional<UserProfile> user = profiles.rootOf(started);
      if (user.isPresent()) {
        look.afterStart(user.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (FailureException e) {
      return; // Whoever reads the profiles for an act of the user's meets the same, and tells it.
    }
  }
}
