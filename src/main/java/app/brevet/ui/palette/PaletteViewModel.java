package app.brevet.ui.palette;

import app.brevet.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Finds acts by the words that are typed, and does the one that is selected.
public final class PaletteViewModel {

  private static final int MOST_SHOWN = 50;

  private final Supplier<List<Entry>> acts;
  private final Runnable close;
  private final Words words;
  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<Entry> found = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
  private List<Entry> all = List.of();

  /// @param acts all that can be done now, the most useful first
  /// @param close closes the palette, before an act runs
  public PaletteViewModel(Supplier<List<Entry>> acts, Runnable close, Words words) {
    this.acts = acts;
    this.close = close;
    this.words = words;
    query.subscribe(_ -> find());
  }

  /// An act that the palette offers.
  ///
  /// @param label what it does, and with what
  /// @param keys the keys that do the same without the palette; empty if there are none
  public record Entry(String label, String keys, Runnable run) {}

  /// Begins anew: nothing typed, the acts as they are now.
  public void open() {
    all = acts.get();
    query.set("");
    find();
  }

  private void find() {
    List<String> wanted = Arrays.asList(query.get().strip().toLowerCase(Locale.ROOT).split("\\s+"));
    found.setAll(
        all.stream()
            .filter(act -> wanted.stream().allMatch(act.label().toLowerCase(Locale.ROOT)::contains))
            .limit(MOST_SHOWN)
            .toList());
    selected.set(found.isEmpty() ? -1 : 0);
  }

  /// What is typed.
  public StringProperty queryProperty() {
    return query;
  }

  /// The acts that have every typed word in them.
  public ObservableList<Entry> found() {
    return found;
  }

  /// Which of them is selected; -1 if there is none.
  public ReadOnlyIntegerProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// Selects the next one, or the one before; the last is followed by the first.
  ///
  /// @param by 1 or -1
  public void move(int by) {
    if (!found.isEmpty()) {
      selected.set(Math.floorMod(selected.get() + by, found.size()));
    }
  }

  /// Closes the palette and does what is selected.
  public void run() {
    int index = selected.get();
    if (index >= 0 && index < found.size()) {
      run(found.get(index));
    }
  }

  /// Closes the palette and does this.
  public void run(Entry act) {
    close.run();
    act.run().run();
  }

  /// The words of the palette.
  public Words words() {
    return words;
  }
}
