package app.brevet.ui;

import app.brevet.ui.kit.Overlay;
import app.brevet.words.Words;

/// The way out of the program: asks first, once, if something lives or goes on.
final class Quitting {

  private final WindowParts parts;
  private final Overlay overlay;
  private final UnderWay underWay;
  private final Words words;
  private boolean asking;

  Quitting(WindowParts parts, Overlay overlay, UnderWay underWay) {
    this.parts = parts;
    this.overlay = overlay;
    this.underWay = underWay;
    this.words = parts.words();
  }

  private long alive() {
    return parts.desk().sessionsProperty().get().stream()
        .filter(one -> one.isAliveAt(parts.desk().now()))
        .count();
  }

  /// Whether it is asked before the program ends: what was written stays, and what goes on stops
  /// half-way.
  boolean asksFirst() {
    return alive() > 0 || !underWay.now().isEmpty();
  }

  /// Ends the program; asks first, once, if there is a reason to.
  void quit() {
    if (!asksFirst()) {
      parts.outside().quit();
    } else if (!asking) {
      asking = true;
      QuitCard.Answers answers =
          new QuitCard.Answers(parts.outside()::quit, this::stopAllAndQuit, this::stay);
      overlay.open(
          QuitCard.of(words, underWay.now(), alive(), answers), this::stay, () -> asking = false);
    }
  }

  private void stay() {
    asking = false;
    overlay.close();
  }

  private void stopAllAndQuit() {
    stay();
    parts.desk().live().stopAll(parts.outside()::quit);
  }
}
