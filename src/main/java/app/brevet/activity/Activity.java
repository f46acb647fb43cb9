package app.brevet.activity;

import app.brevet.model.ProfileName;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The local record of what happened: `activity.jsonl`. It holds no secrets and no codes.
public interface Activity {

  /// What happened.
  enum Event {
    PROFILE_ADDED,
    PROFILE_CHANGED,
    PROFILE_REMOVED,
    SESSION_STARTED,
    SESSION_RENEWED,
    SESSION_STOPPED,
    DELIVERED,
    TAKEN_BACK,
    SEED_STORED,
    SEED_SHOWN,
    SEED_FORGOTTEN,
    FAILED;

    /// The name in kebab case, as it stands in the log.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// One thing that happened.
  ///
  /// @param detail a file, a reason's key; never a secret
  record Entry(Instant at, Event event, ProfileName profile, String detail) {}

  /// Appends the entry. A log that cannot be written stops no work: the fault is kept for
  /// [#lastFault()].
  void record(Entry entry);

  /// The latest entries, oldest first.
  ///
  /// @param most how many at most
  List<Entry> latest(int most);

  /// What was wrong when the log could last not be written; empty if all was.
  Optional<String> lastFault();
}
