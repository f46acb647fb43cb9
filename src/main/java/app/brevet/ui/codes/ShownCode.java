package app.brevet.ui.codes;

import app.brevet.ui.codes.OneTimeCodes.Generator;
import app.brevet.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A code that is shown as long as it is good, and then the next.
final class ShownCode {

  private final Words words;
  private final InstantSource clock;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper wait = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
  private Optional<Generator> generator = Optional.empty();
  private String digits = "";

  ShownCode(Words words, InstantSource clock) {
    this.words = words;
    this.clock = clock;
  }

  /// Shows the codes of this, and closes it when they are shown no more.
  void show(Generator next) {
    clear();
    generator = Optional.of(next);
    tick(clock.instant());
  }

  /// Shows none, and wipes the seed.
  void clear() {
    generator.ifPresent(Generator::close);
    generator = Optional.empty();
    digits = "";
    text.set("");
    wait.set("");
    fraction.set(0);
  }

  /// Lets it go on with the time.
  void tick(Instant now) {
    generator.ifPresent(
        shown -> {
          digits = shown.codeAt(now);
          int half = digits.length() / 2;
          text.set(digits.substring(0, half) + " " + digits.substring(half));
          Instant next = shown.nextAfter(now);
          Duration left = Duration.between(now, next);
          wait.set(words.text("codes.next", words.times().toWait(left)));
          double whole = Duration.between(shown.since(now), next).toMillis();
          fraction.set(Math.clamp(left.toMillis() / whole, 0, 1));
        });
  }

  /// The digits alone.
  String digits() {
    return digits;
  }

  /// The digits in two groups; empty if none are shown.
  ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /// When the next ones come, in words.
  ReadOnlyStringProperty waitProperty() {
    return wait.getReadOnlyProperty();
  }

  /// What part of their time they have left, 1 to 0.
  ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }
}
