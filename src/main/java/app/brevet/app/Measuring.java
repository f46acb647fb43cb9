package app.brevet.app;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/// What the program's own measurements ask of it, by system properties:
/// `brevet.measure=first-frame` prints when the first frame was there, in milliseconds since 1970,
/// `brevet.exit-after=first-frame` ends it then, `brevet.timer=off` lets no time pass in the
/// window.
final class Measuring {

  private static final String FIRST_FRAME = "first-frame";

  private final UnaryOperator<String> properties;
  private final InstantSource clock;
  private final PrintStream out;

  Measuring(UnaryOperator<String> properties, InstantSource clock, PrintStream out) {
    this.properties = properties;
    this.clock = clock;
    this.out = out;
  }

  void firstFrame() {
    if (FIRST_FRAME.equals(properties.apply("brevet.measure"))) {
      out.println("first frame at " + clock.instant().toEpochMilli());
      out.flush();
    }
  }

  boolean endsWithFirstFrame() {
    return FIRST_FRAME.equals(properties.apply("brevet.exit-after"));
  }

  boolean isTimerOn() {
    return !"off".equals(properties.apply("brevet.timer"));
  }
}
