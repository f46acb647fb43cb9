package app.brevet.ui.kit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;

/// How wide the columns of a list of [SessionRow]s are, so that times and buttons stand below each
/// other: as wide as the widest of the list, as far as its rows were seen. A row that needed much
/// for a moment does not widen them for good; one that is scrolled out of view still counts, so
/// that scrolling moves nothing sideways.
public final class RowColumns {

  private final ReadOnlyDoubleWrapper time = new ReadOnlyDoubleWrapper(this, "time");
  private final ReadOnlyDoubleWrapper act = new ReadOnlyDoubleWrapper(this, "act");
  private final Map<String, Needs> needs = new HashMap<>();
  private double size;

  /// Columns of no width yet.
  public RowColumns() {}

  private record Needs(double time, double act) {}

  /// The width of the column of times.
  public ReadOnlyDoubleProperty timeProperty() {
    return time.getReadOnlyProperty();
  }

  /// The width of the column of main buttons.
  public ReadOnlyDoubleProperty actProperty() {
    return act.getReadOnlyProperty();
  }

  /// Forgets the rows that are not in the list any more.
  ///
  /// @param keys those that are, by [RowContent#key()]
  public void keep(Collection<String> keys) {
    if (needs.keySet().retainAll(keys)) {
      fit();
    }
  }

  /// Takes in what a row needs that shows this now, in text of this size; text of another size
  /// begins anew. The act that mends a failure takes its room from the row's own words, not from
  /// all rows.
  void see(@Nullable RowContent row, double textSize, double timeWidth, double actWidth) {
    if (row == null) {
      return;
    }
    if (textSize != size) {
      size = textSize;
      needs.clear();
      fit();
    }
    Needs now = new Needs(timeWidth, row.level() == Level.FAILED ? 0 : actWidth);
    Needs before = needs.put(row.key(), now);
    if (before != null && (now.time() < before.time() || now.act() < before.act())) {
      fit(); // Only then another row may be the widest: a row that is seen first costs no search.
    } else {
      time.set(Math.max(time.get(), now.time()));
      act.set(Math.max(act.get(), now.act()));
    }
  }

  private void fit() {
    time.set(needs.values().stream().mapToDouble(Needs::time).max().orElse(0));
    act.set(needs.values().stream().mapToDouble(Needs::act).max().orElse(0));
  }
}
