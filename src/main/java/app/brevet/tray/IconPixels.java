package app.brevet.tray;

/// The pictures of the icon, one a state, drawn for any size.
///
/// The ring is the one of the window that shows time left: idle it is empty, active it is a full
/// seal with a keyhole, ending only its last quarter is left. Each colour has a contrast of at
/// least 3:1 against white and against `#1e1e1e` (WCAG 2.2, 1.4.11), so one picture does for light
/// and dark panels.
public final class IconPixels {

  private static final int GREY = 0x808080;
  private static final int GREEN = 0x2a8a45;
  private static final int AMBER = 0xb5700d;
  private static final double MARGIN = 0.04;
  private static final double RING = 0.13;
  private static final double GAP = 0.07;

  private IconPixels() {}

  /// The pixels, row by row from the top, each as `0xAARRGGBB`, not premultiplied.
  ///
  /// @param size width and height in pixels
  public static int[] argb(TrayState state, int size) {
    int[] pixels = new int[size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double distance = distance(state, (x + 0.5) / size - 0.5, (y + 0.5) / size - 0.5);
        double cover = Math.clamp(0.5 - distance * size, 0, 1);
        int alpha = (int) Math.round(cover * 255);
        pixels[y * size + x] = alpha << 24 | colour(state);
      }
    }
    return pixels;
  }

  /// The colour of a state, as `0xRRGGBB`.
  public static int colour(TrayState state) {
    return switch (state) {
      case IDLE -> GREY;
      case ACTIVE -> GREEN;
      case ENDING -> AMBER;
    };
  }

  /// How far a point is outside the shape, negative inside; the picture is one wide and high, its
  /// middle is at 0.
  private static double distance(TrayState state, double x, double y) {
    double outer = 0.5 - MARGIN;
    return switch (state) {
      case IDLE -> ring(x, y, outer, RING);
      case ACTIVE -> Math.max(disc(x, y, outer), -keyhole(x, y));
      case ENDING ->
          Math.min(
              ring(x, y, outer, RING), Math.max(disc(x, y, outer - RING - GAP), lastQuarter(x, y)));
    };
  }

  private static double disc(double x, double y, double radius) {
    return Math.hypot(x, y) - radius;
  }

  private static double ring(double x, double y, double radius, double width) {
    return Math.abs(Math.hypot(x, y) - radius + width / 2) - width / 2;
  }

  /// A round hole above a slot.
  private static double keyhole(double x, double y) {
    double hole = disc(x, y + 0.09, 0.12);
    double slot = Math.max(Math.abs(x) - 0.055, Math.abs(y - 0.1) - 0.16);
    return Math.min(hole, slot);
  }

  /// The first quarter of a clock's face, which is the last one that a countdown leaves.
  private static double lastQuarter(double x, double y) {
    return Math.max(-x, y);
  }
}
