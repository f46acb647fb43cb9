package app.brevet.ui.kit;

import app.brevet.words.Words;
import java.time.Instant;
import java.util.Optional;

/// How old a long-term key is and when it was used last, in words, as far as AWS told.
public final class KeyTimes {

  private final Words words;

  /// In these words.
  public KeyTimes(Words words) {
    this.words = words;
  }

  /// How old a key is that was made then; empty where AWS did not tell.
  public String age(Optional<Instant> created, Instant now) {
    return created
        .map(at -> words.times().age(at, now))
        .orElseGet(() -> words.text("keys.age-unknown"));
  }

  /// When it was used last.
  ///
  /// @param isUnknown whether AWS does not tell
  /// @param used the last use, in words; empty if it never signed
  public String use(boolean isUnknown, Optional<String> used) {
    return isUnknown
        ? words.text("keys.use-unknown")
        : used.orElseGet(() -> words.text("keys.never-used"));
  }
}
