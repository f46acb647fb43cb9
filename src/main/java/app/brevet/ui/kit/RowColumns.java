package app.brevet.ui.kit;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// How wide the columns of a list of [SessionRow]s are, so that times and buttons stand below each
/// other: as wide as the widest that was seen.
public final class RowColumns {

  private final ReadOnlyDoubleWrapper time = new ReadOnlyDoubleWrapper(this, "time");
  private final ReadOnlyDoubleWrapper act = new ReadOnlyDoubleWrapper(this, "act");

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

  /// Forgets the widths, as after a change of the text's size.
  public void reset() {
    time.set(0);
    act.set(0);
  }

  void see(double timeWidth, double actWidth) {
    time.set(Math.max(time.get(), timeWidth));
    act.set(Math.max(act.get(), actWidth));
  }
}
