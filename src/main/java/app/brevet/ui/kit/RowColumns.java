package app.brevet.ui.kit;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// How wide the columns of a list of [SessionRow]s are, so that times and buttons stand below each
/// other: as wide as the widest that was seen in text of this size.
public final class RowColumns {

  private final ReadOnlyDoubleWrapper time = new ReadOnlyDoubleWrapper(this, "time");
  private final ReadOnlyDoubleWrapper act = new ReadOnlyDoubleWrapper(this, "act");
  private double size;

  /// Columns of no width yet.
  public RowColumns() {}

  /// The width of the column of times.
  public ReadOnlyDoubleProperty timeProperty() {
    return time.getReadOnlyProperty();
  }

  /// The width of the column of main buttons.
  public ReadOnlyDoubleProperty actProperty() {
    return act.getReadOnlyProperty();
  }

  /// Takes in what a row needs, in text of this size; text of another size begins anew.
  void see(double textSize, double timeWidth, double actWidth) {
    if (textSize != size) {
      size = textSize;
      time.set(0);
      act.set(0);
    }
    time.set(Math.max(time.get(), timeWidth));
    act.set(Math.max(act.get(), actWidth));
  }
}
