package app.brevet.ui.keys;

import app.brevet.model.ProfileName;
import app.brevet.ui.keys.KeyCare.Done;
import app.brevet.ui.keys.KeyCare.HeldKey;
import app.brevet.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;

/// What is said of access keys.
final class KeyLines {

  /// From this age on a key should be rotated (CIS AWS Foundations Benchmark).
  private static final Duration OLD = Duration.ofDays(90);

  private final Words words;
  private final InstantSource clock;

  KeyLines(Words words, InstantSource clock) {
    this.words = words;
    this.clock = clock;
  }

  KeyLine of(HeldKey key) {
    Instant now = clock.instant();
    boolean old =
        key.created().filter(at -> Duration.between(at, now).compareTo(OLD) >= 0).isPresent();
    String age = key.created().map(this::age).orElseGet(() -> words.text("keys.age-unknown"));
    return new KeyLine(
        key.id().toString(), words.text("keys.age-and-use", age, use(key)), used(key), old);
  }

  private String age(Instant created) {
    long days = Duration.between(created, clock.instant()).toDays();
    return switch ((int) Math.min(days, 2)) {
      case 0 -> words.text("keys.age-today");
      case 1 -> words.text("keys.age-day");
      default -> words.text("keys.age-days", days);
    };
  }

  private String use(HeldKey key) {
    if (key.lastUseUnknown()) {
      return words.text("keys.use-unknown");
    }
    return key.lastUse()
        .map(at -> words.text("keys.used", words.times().at(at, clock.instant())))
        .orElseGet(() -> words.text("keys.never-used"));
  }

  private String used(HeldKey key) {
    String names =
        key.profiles().stream().map(ProfileName::value).collect(Collectors.joining(", "));
    String who =
        key.profiles().isEmpty() ? words.text("keys.by-nobody") : words.text("keys.by", names);
    return key.active() ? who : words.text("keys.inactive", who);
  }

  /// The question about a key that stands in the way.
  String inTheWay(HeldKey key) {
    KeyLine line = of(key);
    return key.leftOver()
        ? words.text("keys.consent.left-over", line.id())
        : words.text("keys.consent.other", line.id(), line.age());
  }

  String done(ProfileName user, Done done) {
    return done.deletionAt()
        .map(
            at ->
                words.text(
                    "keys.done.later",
                    user,
                    done.newKey(),
                    done.oldKey(),
                    words.times().at(at, clock.instant())))
        .orElseGet(() -> words.text("keys.done.deleted", user, done.newKey(), done.oldKey()));
  }

  String grace(Duration grace) {
    return switch ((int) Math.min(grace.toDays(), 2)) {
      case 0 -> words.text("keys.grace-none");
      case 1 -> words.text("keys.grace-day");
      default -> words.text("keys.grace-days", grace.toDays());
    };
  }

  String unfinished(KeyCare.Unfinished left) {
    if (left.deletable()) {
      return words.text("keys.unfinished.deletable", left.oldKey());
    }
    return left.deletionAt()
        .map(
            at ->
                words.text(
                    "keys.unfinished.waiting",
                    left.oldKey(),
                    words.times().at(at, clock.instant())))
        .orElseGet(() -> words.text("keys.unfinished.stopped", left.oldKey()));
  }
}
