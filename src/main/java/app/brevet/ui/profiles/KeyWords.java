package app.brevet.ui.profiles;

import app.brevet.custody.KeyRecord;
import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileName;
import app.brevet.ui.kit.KeyTimes;
import app.brevet.ui.kit.RowContent.Badge;
import app.brevet.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What is said of a profile's long-term key, as far as AWS told.
final class KeyWords {

  private static final int SHOWN = 4;
  private static final Duration FRESH = Duration.ofHours(24);

  private final Words words;
  private final KeyTimes times;

  KeyWords(Words words) {
    this.words = words;
    this.times = new KeyTimes(words);
  }

  /// The mark of a key that should be rotated; empty for one that need not be, or is not known.
  Optional<Badge> badge(ProfileName name, KeyRecord key, Instant now) {
    return key.days(now)
        .filter(_ -> key.isOld(now))
        .map(
            days ->
                new Badge(
                    words.text("window.key.badge", days),
                    words.text("window.key.brief", days),
                    words.text("window.key.meaning", name, age(key, now), use(key, now))));
  }

  /// The line in the details.
  String line(KeyRecord key, Instant now) {
    String id = shortened(key.id());
    if (key.refused().isPresent() && key.created().isEmpty()) {
      return words.text("window.key.refused", id);
    }
    String line = words.text("window.key.line", id, age(key, now), use(key, now));
    return key.told()
        .filter(told -> Duration.between(told, now).compareTo(FRESH) >= 0)
        .map(told -> words.text("window.key.asked", line, words.times().ago(told, now)))
        .orElse(line);
  }

  /// As much of it as tells a user's two keys apart.
  private static String shortened(AccessKeyId id) {
    String all = id.value();
    return all.substring(0, SHOWN) + "…" + all.substring(all.length() - SHOWN);
  }

  private String age(KeyRecord key, Instant now) {
    return times.age(key.created(), now);
  }

  private String use(KeyRecord key, Instant now) {
    return times.use(key.lastUseUnknown(), key.lastUse().map(use -> used(use, now)));
  }

  private String used(KeyRecord.Use use, Instant now) {
    return words.text(
        "window.key.used", words.times().ago(use.at(), now), use.service(), use.region());
  }
}
