package app.brevet.ui;

import app.brevet.ui.lock.LockViewModel;
import app.brevet.ui.profiles.ProfileDesk;
import app.brevet.words.Words;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;

/// The bar above the list: the search, what can be added, and what else there is.
public final class TopBarViewModel {

  private final ProfileDesk desk;
  private final List<Line> adding;
  private final List<Line> more;
  private final LockViewModel lock;
  private final Words words;

  /// @param adding what can be added
  /// @param more what else can be done
  TopBarViewModel(
      ProfileDesk desk, List<Line> adding, List<Line> more, LockViewModel lock, Words words) {
    this.desk = desk;
    this.adding = List.copyOf(adding);
    this.more = List.copyOf(more);
    this.lock = lock;
    this.words = words;
  }

  /// A line of a menu.
  ///
  /// @param keys the keys that do the same; empty if there are none
  public record Line(String label, String keys, Runnable run) {}

  /// What is searched for.
  public StringProperty searchProperty() {
    return desk.searchProperty();
  }

  /// What can be added.
  public List<Line> adding() {
    return adding;
  }

  /// What else can be done.
  public List<Line> more() {
    return more;
  }

  /// Locks, or hides where there is nothing to lock with.
  public void lock() {
    lock.lock();
  }

  /// What the lock's button says.
  public ReadOnlyStringProperty lockActProperty() {
    return lock.actProperty();
  }

  /// What that means.
  public ReadOnlyStringProperty lockMeaningProperty() {
    return lock.meaningProperty();
  }

  /// The words of the bar.
  public Words words() {
    return words;
  }
}
