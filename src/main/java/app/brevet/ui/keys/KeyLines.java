package app.brevet.ui.keys;

import app.brevet.custody.KeyRecord;
import app.brevet.model.ProfileName;
import app.brevet.ui.keys.KeyCare.Done;
import app.brevet.ui.keys.KeyCare.HeldKey;
import app.brevet.ui.keys.KeyCare.Step;
import app.brevet.ui.keys.KeysViewModel.Line;
import app.brevet.ui.keys.KeysViewModel.StepLine;
import app.brevet.ui.kit.KeyTimes;
import app.brevet.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is said of access keys.
final class KeyLines {

  private final Words words;
  private final InstantSource clock;
  private final KeyTimes times;

  KeyLines(Words words, InstantSource clock) {
    this.words = words;
    this.clock = clock;
    this.times = new KeyTimes(words);
  }

  Line of(HeldKey key) {
    Instant now = clock.instant();
    String age = times.age(key.created(), now);
    Optional<String> used =
        key.lastUse().map(at -> words.text("keys.used", words.times().at(at, now)));
    String use = times.use(key.lastUseUnknown(), used);
    return new Line(
        key.id().toString(),
        words.text("keys.age-and-use", age, use),
        used(key),
        KeyRecord.isOld(key.created(), now));
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
    Line line = of(key);
    return key.leftOver()
        ? words.text("keys.consent.left-over", line.id())
        : words.text("keys.consent.other", line.id(), line.age());
  }

  /// The steps, of which this one was done last.
  List<StepLine> steps(Optional<Step> last) {
    return Arrays.stream(Step.values())
        .map(
            step ->
                new StepLine(
                    words.text(key(step)),
                    last.filter(done -> step.compareTo(done) <= 0).isPresent()))
        .toList();
  }

  private static String key(Step step) {
    return switch (step) {
      case STORED -> "keys.step.stored";
      case VERIFIED -> "keys.step.verified";
      case SWITCHED -> "keys.step.switched";
      case DEACTIVATED -> "keys.step.deactivated";
    };
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
