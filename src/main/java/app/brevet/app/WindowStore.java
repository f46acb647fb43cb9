package app.brevet.app;

import app.brevet.custody.Lock;
import app.brevet.custody.SecretStore;
import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.session.LiveSession;
import app.brevet.session.LiveSessions;
import app.brevet.ui.kit.Work;
import app.brevet.ui.profiles.StatusBarViewModel;
import app.brevet.words.Words;
import java.util.List;
import java.util.function.Consumer;

/// Where the secrets are, for the window: told in the status bar, and opened when the user wants
/// it.
final class WindowStore {

  private final SecretStore store;
  private final Lock lock;
  private final Runnable looked;
  private final WindowPassphrase passphrase;
  private final LiveSessions live;
  private final StatusBarViewModel statusBar;
  private final Work work;
  private final Words words;

  /// @param lock over this store
  /// @param looked done whenever it was looked how the store stands
  /// @param work not one that unlocks: this does
  WindowStore(
      SecretStore store,
      Lock lock,
      Runnable looked,
      WindowPassphrase passphrase,
      LiveSessions live,
      StatusBarViewModel statusBar,
      Work work,
      Words words) {
    this.store = store;
    this.lock = lock;
    this.looked = looked;
    this.passphrase = passphrase;
    this.live = live;
    this.statusBar = statusBar;
    this.work = work;
    this.words = words;
  }

  /// Looks how it stands, and tells it in the status bar.
  void look() {
    work.run(
        store::status,
        status -> {
          statusBar.show(status);
          looked.run();
        },
        this::showFailure);
  }

  /// Lets the question for a passphrase go, since what it was asked for has ended, and looks again.
  void settle() {
    passphrase.settle();
    look();
  }

  /// Looks again after an act: it may have opened the store.
  void lookAfterActs(List<LiveSession> before, List<LiveSession> now) {
    if (before.stream().anyMatch(LiveSession::isBusy)
        && now.stream().noneMatch(LiveSession::isBusy)) {
      look();
    }
  }

  private void showFailure(Failure failure) {
    statusBar.show(words.failure(Attempt.of(Verb.KEYCHAIN_STATUS), failure));
  }

  /// Opens it, since the user asks for it; a vault is made where there is no store yet.
  ///
  /// @param told what is done with a failure that is not the user's giving up
  void unlock(Consumer<Failure> told) {
    work.run(
        () -> {
          open();
          return store;
        },
        _ -> {}, // Opening reads again what can be read now.
        failure -> {
          if (!failure.isStopped()) {
            told.accept(failure);
          }
          refresh();
        });
  }

  /// Opens it on this thread, for something that the user wants and that needs it.
  void open() throws FailureException {
    passphrase.<Lock, FailureException>asking(
        () -> {
          lock.unlock();
          return lock;
        });
    refresh();
  }

  /// Reads again what can be read, now or no longer.
  void refresh() {
    live.refresh();
    look();
  }
}
