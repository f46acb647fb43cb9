package app.brevet.ui;

/// What stands beside the list at a width. The list itself is always there.
enum WindowLayout {
  /// The rail at the left, the details at the right.
  WIDE,
  /// The rail is folded away; the details stand at the right.
  FOLDED,
  /// The details slide over the list when they are asked for.
  NARROW;

  private static final double RAIL_FROM = 860;
  private static final double DETAILS_FROM = 720;

  /// The layout of a window of this width, in logical pixels.
  static WindowLayout of(double width) {
    if (width >= RAIL_FROM) {
      return WIDE;
    }
    return width >= DETAILS_FROM ? FOLDED : NARROW;
  }
}
