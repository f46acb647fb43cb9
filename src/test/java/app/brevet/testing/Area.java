package app.brevet.testing;

/// A rectangle of pixels on a screen.
///
/// @param left its first column
/// @param top its first row
public record Area(int left, int top, int width, int height) {

  /// The column in its middle.
  public int middleX() {
    return left + width / 2;
  }

  /// The row in its middle.
  public int middleY() {
    return top + height / 2;
  }
}
