package app.brevet.app;

import app.brevet.custody.Lock;
import app.brevet.os.Folders;
import app.brevet.os.LivingMark;
import java.io.IOException;

/// Tells other processes over the same folders that the window is locked, for as long as it is, and
/// no longer than it lives.
final class WindowLockMark {

  private static final String NAME = "window-locked";

  private final LivingMark mark;

  private WindowLockMark(LivingMark mark) {
    this.mark = mark;
  }

  /// The mark in these folders: in the one of the state, which all processes find. Not all know
  /// where the runtime folder is, as one that cron or `su` started.
  static WindowLockMark of(Folders folders) {
    return new WindowLockMark(new LivingMark(folders.state().resolve(NAME)));
  }

  /// Sets it or takes it away, as the lock stands now.
  void follow(Lock.State state) {
    try {
      switch (state) {
        case LOCKED -> mark.set();
        case UNLOCKED -> mark.clear();
      }
    } catch (IOException e) {
      // The lock itself holds: what needs the vault waits for its passphrase all the same.
    }
  }

  /// Whether a window that lives is locked; also where that cannot be told.
  boolean isSet() {
    try {
      return mark.isSet();
    } catch (IOException e) {
      return true;
    }
  }
}
