package app.brevet.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/// All that is printed, and logged by loggers as they are set, until it is closed.
final class CaughtOutput implements AutoCloseable {

  private final ByteArrayOutputStream caught = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Logger root = LogManager.getLogManager().getLogger("");
  private final Level level = root.getLevel();
  private final StreamHandler handler;

  CaughtOutput() {
    PrintStream stream = new PrintStream(caught, true, StandardCharsets.UTF_8);
    handler = new StreamHandler(stream, new SimpleFormatter());
    handler.setLevel(Level.ALL);
    System.setOut(stream);
    System.setErr(stream);
    root.setLevel(Level.CONFIG); // Below it Java's own HTTP client tells each header, if asked to.
    root.addHandler(handler);
  }

  /// What was caught so far.
  String text() {
    handler.flush();
    return caught.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    root.removeHandler(handler);
    root.setLevel(level);
    System.setOut(out);
    System.setErr(err);
  }
}
