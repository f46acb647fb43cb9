package app.brevet.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;

/// Tells when nobody has used Brevet's windows for a while. It looks once, when that time would be
/// over, and then again when it would be over since the last use: nothing ticks meanwhile.
///
/// For the window's thread.
public final class IdleTimer {

  /// Not those that come when something moves below a pointer that rests.
  private static final List<EventType<? extends InputEvent>> USES =
      List.of(
          KeyEvent.KEY_PRESSED,
          MouseEvent.MOUSE_PRESSED,
          MouseEvent.MOUSE_MOVED,
          MouseEvent.MOUSE_DRAGGED,
          ScrollEvent.SCROLL,
          TouchEvent.TOUCH_PRESSED);

  private final InstantSource clock;
  private final Runnable idle;
  private final Heartbeat heart;
  private Duration limit = Duration.ZERO;
  private Instant lastUse;

  /// A timer that is not running.
  ///
  /// @param idle done each time that nobody was there for so long
  public IdleTimer(InstantSource clock, Runnable idle) {
    this(clock, idle, Heartbeat::new);
  }

  IdleTimer(InstantSource clock, Runnable idle, Function<Supplier<Duration>, Heartbeat> heartOf) {
    this.clock = clock;
    this.idle = idle;
    this.lastUse = clock.instant();
    this.heart = heartOf.apply(this::beat);
  }

  /// Counts what is done in this window as use.
  public void watch(Scene scene) {
    USES.forEach(type -> scene.addEventFilter(type, _ -> use()));
  }

  /// Somebody is there.
  public void use() {
    lastUse = clock.instant();
  }

  /// Counts from now on until so much time has passed without use; zero if it never matters.
  public void start(Duration idleTime) {
    limit = idleTime;
    use();
    heart.stop();
    if (limit.isPositive()) {
      heart.start();
    }
  }

  /// Counts no more.
  public void stop() {
    heart.stop();
  }

  /// Looks now, for when time has passed that this did not see: after sleep.
  public void look() {
    heart.now();
  }

  private Duration beat() {
    Instant now = clock.instant();
    if (now.isBefore(lastUse)) {
      lastUse = now; // The clock was set back: it counts from here.
    }
    Duration left = limit.minus(Duration.between(lastUse, now));
    if (left.isPositive()) {
      return left;
    }
    lastUse = now;
    idle.run();
    return limit;
  }
}
