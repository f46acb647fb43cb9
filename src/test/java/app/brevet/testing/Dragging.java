package app.brevet.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A file that is dragged from another program over a real display, with the left button down.
public final class Dragging implements AutoCloseable {

  private static final int STEPS = 12;

  private final XvfbDisplay display;
  private final ChildJvm source;
  private int x = DragSource.SIDE / 2;
  private int y = DragSource.SIDE / 2;
  private boolean begun;

  private Dragging(XvfbDisplay display, ChildJvm source) {
    this.display = display;
    this.source = source;
  }

  /// Starts the program that the file is dragged from, and waits until it is seen.
  ///
  /// @throws IOException if it cannot be started
  public static Dragging of(Path file, XvfbDisplay display)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("env", "DISPLAY=" + display.name()));
    command.addAll(ChildJvm.command(DragSource.class, file.toString()));
    command.addAll(3, List.of("-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED"));
    Dragging dragging = new Dragging(display, ChildJvm.start(command));
    display.awaitWindow(DragSource.TITLE);
    return dragging;
  }

  /// Drags it there, in small steps, as a hand does: the first begin the drag.
  public void over(int toX, int toY) throws IOException, InterruptedException {
    if (!begun) {
      display.press(x, y);
      begun = true;
    }
    int fromX = x;
    int fromY = y;
    for (int step = 1; step <= STEPS; step++) {
      x = fromX + (toX - fromX) * step / STEPS;
      y = fromY + (toY - fromY) * step / STEPS;
      display.moveTo(x, y);
    }
  }

  /// Drops it where it is.
  public void drop() throws IOException, InterruptedException {
    display.release();
  }

  @Override
  public void close() {
    source.close();
  }
}
