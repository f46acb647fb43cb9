package app.brevet.app;

import app.brevet.custody.KeyRecords;
import app.brevet.custody.QuietKeyLook;
import app.brevet.model.Profile;
import app.brevet.model.UserProfile;
import app.brevet.session.LiveSessions;
import app.brevet.ui.kit.Work;
import app.brevet.ui.profiles.ProfileDesk;

/// How old the users' keys are, for the window: read from what AWS told before, and looked at anew
/// after the user has got a session, never by itself.
final class WindowKeyAges {

  private final KeyRecords records;
  private final QuietKeyLook look;
  private final ProfileDesk desk;
  private final Work work;

  WindowKeyAges(WiredUseCases uses, LiveSessions live, ProfileDesk desk, Work work) {
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

  /// On the thread of the act, which has nothing else to do any more.
  private void look(Profile started) {
    if (started instanceof UserProfile user) {
      try {
        look.afterStart(user);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
